namespace AugDsl;

/// <summary>Blurs with a Gaussian.</summary>
/// <remarks>
/// <para>
/// Separable; radius ceil(3σ), weights exp(−k² / (2σ²)) normalised to sum 1, reflected at the canvas' edge whatever the pipeline's
/// border is; σ = 0 changes nothing. Neighbourhood: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is σ.</para>
/// <para>Source: OpenCV and torchvision <c>gaussian_blur</c>, with the radius derived from σ.</para>
/// </remarks>
[LegalRange(0, 100)]
public sealed class GaussianBlurAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant standard deviation.</summary>
    /// <param name="value">The standard deviation σ in pixels of the canvas: 0 to 100.</param>
    public GaussianBlurAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a standard deviation drawn from a range.</summary>
    /// <param name="minimum">The smallest standard deviation σ in pixels of the canvas: 0 to 100.</param>
    /// <param name="maximum">The largest standard deviation σ in pixels of the canvas: 0 to 100, not below <paramref name="minimum"/>.</param>
    public GaussianBlurAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public GaussianBlurAttribute()
    {
    }
}
