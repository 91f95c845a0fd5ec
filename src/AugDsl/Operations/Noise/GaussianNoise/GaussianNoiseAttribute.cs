namespace AugDsl;

/// <summary>Adds normal noise to every pixel: x + σ · z.</summary>
/// <remarks>
/// <para>Positional: makes a raster. |z| ≤ 4.86.</para>
/// <para>
/// Draws: number 0 is the gate, number 1 is σ; pixel normals have purpose 1, and the counter's channel field is the channel, 0 where
/// <see cref="PerChannel"/> is false.
/// </para>
/// <para>Source: imgaug <c>AdditiveGaussianNoise</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class GaussianNoiseAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant standard deviation.</summary>
    /// <param name="value">The standard deviation σ in units of full scale: 0 to 1.</param>
    public GaussianNoiseAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a standard deviation drawn from a range.</summary>
    /// <param name="minimum">The smallest standard deviation σ in units of full scale: 0 to 1.</param>
    /// <param name="maximum">The largest standard deviation σ in units of full scale: 0 to 1, not below <paramref name="minimum"/>.</param>
    public GaussianNoiseAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public GaussianNoiseAttribute()
    {
    }

    /// <summary>Whether every channel has noise of its own; otherwise all channels of a pixel move together. Default true.</summary>
    public bool PerChannel { get; set; } = true;
}
