namespace AugDsl;

/// <summary>Stretches (above 1) or squeezes (below 1) the content from top to bottom about the canvas' centre; the canvas does not change.</summary>
/// <remarks>
/// <para>q = (x, s · y), s > 0. The parameter says where the content goes, about the canvas' centre; the step's map is the inverse.</para>
/// <para>Draws: number 0 is the gate, number 1 the factor.</para>
/// <para>Source: imgaug <c>ScaleY</c>.</para>
/// </remarks>
[LegalRange(0.001, 1000)]
public sealed class ScaleYAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor: 0.001 to 1000.</param>
    public ScaleYAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor: 0.001 to 1000.</param>
    /// <param name="maximum">The largest factor: 0.001 to 1000, not below <paramref name="minimum"/>.</param>
    public ScaleYAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ScaleYAttribute()
    {
    }
}
