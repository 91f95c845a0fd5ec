namespace AugDsl;

/// <summary>Shifts the picture on both axes, drawn independently from the same range: right and down are positive.</summary>
/// <remarks>
/// <para>q = (x + dx, y + dy). The canvas does not change; shifts are real numbers, never rounded.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 the shift x, number 2 the shift y, number 3 the sign of x and number 4 the sign of y (negative
/// where u &lt; ½), used with <see cref="SignedRangeStepAttribute.RandomSign"/>.
/// </para>
/// <para>Source: torchvision's <c>RandomAffine(translate)</c>.</para>
/// </remarks>
[LegalRange(-65535, 65535)]
public sealed class TranslateAttribute : SignedRangeStepAttribute
{
    /// <summary>Applies the step with a constant shift.</summary>
    /// <param name="value">The shift in <see cref="Unit"/>: −65,535 to 65,535.</param>
    public TranslateAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a shift drawn from a range.</summary>
    /// <param name="minimum">The smallest shift in <see cref="Unit"/>: −65,535 to 65,535.</param>
    /// <param name="maximum">The largest shift in <see cref="Unit"/>: −65,535 to 65,535, not below <paramref name="minimum"/>.</param>
    public TranslateAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public TranslateAttribute()
    {
    }

    /// <summary>The unit of the shift. Default <see cref="Unit.Fraction"/>, of the canvas' width for x, height for y.</summary>
    public Unit Unit { get; set; } = Unit.Fraction;
}
