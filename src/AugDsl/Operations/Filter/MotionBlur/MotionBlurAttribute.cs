namespace AugDsl;

/// <summary>Blurs along a line, as a moving camera does.</summary>
/// <remarks>
/// <para>
/// A correlation of every channel with k × k weights, k = 2 · ceil(L / 2) + 1 for the length L. They are the mean of n = 16 · ceil(L)
/// bilinear footprints: of the points ((i + ½) / n − ½) · L · (cos a, −sin a) about the centre, i from 0 to n − 1, for the angle a; a
/// point (x, y) gives (1 − |x − column|) · (1 − |y − row|) to each of the four pixels around it. Reflected at the canvas' edge.
/// Neighbourhood: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the length, number 2 the angle. All always exist.</para>
/// <para>Source: imgaug <c>MotionBlur</c>, whose line is drawn without smoothing.</para>
/// </remarks>
[LegalRange(1, 99)]
public sealed class MotionBlurAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant length.</summary>
    /// <param name="value">The length in pixels: 1 to 99.</param>
    public MotionBlurAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a length drawn from a range.</summary>
    /// <param name="minimum">The smallest length in pixels: 1 to 99.</param>
    /// <param name="maximum">The largest length in pixels: 1 to 99, not below <paramref name="minimum"/>.</param>
    public MotionBlurAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public MotionBlurAttribute()
    {
    }

    /// <summary>
    /// The direction in degrees, 0 along the rows, counter-clockwise as seen: −360 to 360, <c>[min, max]</c>, drawn uniformly, or one number, a
    /// constant. Default all directions, 0 to 180.
    /// </summary>
    [LegalRange(-360, 360)]
    public double[] Angle { get; set; } = [0, 180];
}
