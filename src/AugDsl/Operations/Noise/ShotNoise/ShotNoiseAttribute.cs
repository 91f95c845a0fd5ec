namespace AugDsl;

/// <summary>Adds normal noise that grows with the root of the value, as counting photons does: x + √(s · x) · z.</summary>
/// <remarks>
/// <para>The root is of the value clamped to [0, 1]. Positional: makes a raster. Discontinuous near black. |z| ≤ 4.86.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 is the scale s; pixel normals have purpose 1, and the counter's channel field is the channel.
/// </para>
/// <para>Source: the normal approximation of ImageNet-C's <c>shot_noise</c>, s one over its photons.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class ShotNoiseAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant scale.</summary>
    /// <param name="value">The scale s, the noise's variance at white: 0 to 1.</param>
    public ShotNoiseAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a scale drawn from a range.</summary>
    /// <param name="minimum">The smallest scale s, the noise's variance at white: 0 to 1.</param>
    /// <param name="maximum">The largest scale s, the noise's variance at white: 0 to 1, not below <paramref name="minimum"/>.</param>
    public ShotNoiseAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public ShotNoiseAttribute()
    {
    }
}
