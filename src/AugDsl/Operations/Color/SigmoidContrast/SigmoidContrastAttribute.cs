namespace AugDsl;

/// <summary>Bends the values along an S: 1 / (1 + e^(g · (c − x))).</summary>
/// <remarks>
/// <para>c = <see cref="Cutoff"/>. Clamps its own input to [0, 1]. Point-wise.</para>
/// <para>Draws: number 0 is the gate, number 1 the gain g.</para>
/// <para>Source: scikit-image <c>adjust_sigmoid</c>.</para>
/// </remarks>
[LegalRange(0, 20)]
public sealed class SigmoidContrastAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant gain.</summary>
    /// <param name="value">The gain g: 0 to 20; 0 makes every value ½.</param>
    public SigmoidContrastAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a gain drawn from a range.</summary>
    /// <param name="minimum">The smallest gain g: 0 to 20; 0 makes every value ½.</param>
    /// <param name="maximum">The largest gain g: 0 to 20; 0 makes every value ½, not below <paramref name="minimum"/>.</param>
    public SigmoidContrastAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SigmoidContrastAttribute()
    {
    }

    /// <summary>The value c that becomes ½, 0 to 1. Default 0.5.</summary>
    [LegalRange(0, 1)]
    public double Cutoff { get; set; } = 0.5;
}
