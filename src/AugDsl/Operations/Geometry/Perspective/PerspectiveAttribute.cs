namespace AugDsl;

/// <summary>Moves the corners of the canvas' area inwards by random amounts; the content shrinks into the quad that they form.</summary>
/// <remarks>
/// <para>
/// Each coordinate of each corner moves inwards by u · d of half the side (its width for x, its height for y), d the distortion and u ~
/// U(0, 1). The step's map is the homography that takes the quad back to the canvas' area. Denominators, scaled to 1 at the last
/// canvas' centre, are clamped below at 2⁻¹⁰.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 the distortion, numbers 2 to 9 the eight u in the order TL.x TL.y TR.x TR.y BR.x BR.y BL.x
/// BL.y.
/// </para>
/// <para>Source: torchvision's <c>RandomPerspective</c>, whose corners are whole pixels.</para>
/// </remarks>
[LegalRange(0, 0.6)]
public sealed class PerspectiveAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant distortion.</summary>
    /// <param name="value">The distortion: 0 to 0.6.</param>
    public PerspectiveAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a distortion drawn from a range.</summary>
    /// <param name="minimum">The smallest distortion: 0 to 0.6.</param>
    /// <param name="maximum">The largest distortion: 0 to 0.6, not below <paramref name="minimum"/>.</param>
    public PerspectiveAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public PerspectiveAttribute()
    {
    }
}
