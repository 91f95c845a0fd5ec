namespace AugDsl;

/// <summary>Magnifies (above 1) or shrinks (below 1) the content about the canvas' centre; the canvas does not change.</summary>
/// <remarks>
/// <para>q = s · p, s > 0. The parameter says where the content goes, about the canvas' centre; the step's map is the inverse.</para>
/// <para>Draws: number 0 is the gate, number 1 the factor.</para>
/// <para>Source: torchvision's <c>RandomAffine(scale)</c>.</para>
/// </remarks>
[LegalRange(0.001, 1000)]
public sealed class ScaleAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor: 0.001 to 1000.</param>
    public ScaleAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor: 0.001 to 1000.</param>
    /// <param name="maximum">The largest factor: 0.001 to 1000, not below <paramref name="minimum"/>.</param>
    public ScaleAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ScaleAttribute()
    {
    }
}
