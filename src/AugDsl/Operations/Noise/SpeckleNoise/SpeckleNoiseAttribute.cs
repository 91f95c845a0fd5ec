namespace AugDsl;

/// <summary>Multiplies every value by normal noise about 1: x · (1 + σ · z).</summary>
/// <remarks>
/// <para>Positional: makes a raster. |z| ≤ 4.86.</para>
/// <para>Draws: number 0 is the gate, number 1 is σ; pixel normals have purpose 1, and the counter's channel field is the channel.</para>
/// <para>Source: scikit-image <c>random_noise(mode='speckle')</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SpeckleNoiseAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant standard deviation.</summary>
    /// <param name="value">The standard deviation σ of the factor: 0 to 1.</param>
    public SpeckleNoiseAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a standard deviation drawn from a range.</summary>
    /// <param name="minimum">The smallest standard deviation σ of the factor: 0 to 1.</param>
    /// <param name="maximum">The largest standard deviation σ of the factor: 0 to 1, not below <paramref name="minimum"/>.</param>
    public SpeckleNoiseAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SpeckleNoiseAttribute()
    {
    }
}
