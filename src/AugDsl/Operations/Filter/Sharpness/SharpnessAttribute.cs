namespace AugDsl;

/// <summary>Blends the picture with a smoothed one: s + f · (x − s).</summary>
/// <remarks>
/// <para>
/// s = [1 1 1; 1 5 1; 1 1 1] / 13 of every channel, not rounded; on the outermost ring of the canvas s = x. A factor of 0 smooths, 1
/// changes nothing, more sharpens. Neighbourhood: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the factor f.</para>
/// <para>Source: torchvision <c>adjust_sharpness</c>; Pillow <c>ImageEnhance.Sharpness</c>, which rounds.</para>
/// </remarks>
[LegalRange(0, 20)]
public sealed class SharpnessAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant factor.</summary>
    /// <param name="value">The factor f: 0 to 20.</param>
    public SharpnessAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a factor drawn from a range.</summary>
    /// <param name="minimum">The smallest factor f: 0 to 20.</param>
    /// <param name="maximum">The largest factor f: 0 to 20, not below <paramref name="minimum"/>.</param>
    public SharpnessAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SharpnessAttribute()
    {
    }
}
