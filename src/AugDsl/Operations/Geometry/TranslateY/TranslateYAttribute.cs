namespace AugDsl;

/// <summary>Shifts the picture: positive values down. The shift is a real number, never rounded.</summary>
/// <remarks>
/// <para>q = (x, y + d). The canvas does not change.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 the shift, number 2 the sign (negative where u &lt; ½), used with
/// <see cref="SignedRangeStepAttribute.RandomSign"/>.
/// </para>
/// <para>Source: RandAugment's <c>TranslateY</c> (which rounds to pixels).</para>
/// </remarks>
[LegalRange(-65535, 65535)]
public sealed class TranslateYAttribute : SignedRangeStepAttribute
{
    /// <summary>Applies the step with a constant shift.</summary>
    /// <param name="value">The shift in <see cref="Unit"/>: −65,535 to 65,535.</param>
    public TranslateYAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a shift drawn from a range.</summary>
    /// <param name="minimum">The smallest shift in <see cref="Unit"/>: −65,535 to 65,535.</param>
    /// <param name="maximum">The largest shift in <see cref="Unit"/>: −65,535 to 65,535, not below <paramref name="minimum"/>.</param>
    public TranslateYAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public TranslateYAttribute()
    {
    }

    /// <summary>The unit of the shift. Default <see cref="Unit.Fraction"/>, of the canvas' height.</summary>
    public Unit Unit { get; set; } = Unit.Fraction;
}
