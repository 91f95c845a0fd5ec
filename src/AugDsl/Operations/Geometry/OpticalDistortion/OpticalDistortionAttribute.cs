namespace AugDsl;

/// <summary>Distorts the picture about its centre as a lens does: with positive numbers the content comes nearer to the centre, the more the farther out.</summary>
/// <remarks>
/// <para>
/// For a canvas point p relative to the canvas' centre and r = |p| / (min(W, H) / 2): p reads from p · (1 + k1 · r² + k2 · r⁴). The formula holds on
/// the whole plane, outside the canvas too. The canvas does not change.
/// </para>
/// <para>
/// Boxes and keypoints need a field that does not fold: the radius must grow everywhere. It does, at least by a quarter of what it does at the
/// centre, where k2 ≥ 0 and either k1 ≥ 0 or k2 ≥ 0.6 · k1²; the compiler refuses other ranges there (AUG1020).
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is k1, number 2 is k2.</para>
/// <para>Source: OpenCV's radial distortion model (<c>initUndistortRectifyMap</c>), Albumentations <c>OpticalDistortion</c>.</para>
/// </remarks>
[LegalRange(-0.5, 0.5)]
public sealed class OpticalDistortionAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant distortion.</summary>
    /// <param name="value">The coefficient k1 of r²: −0.5 to 0.5.</param>
    public OpticalDistortionAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a distortion drawn from a range.</summary>
    /// <param name="minimum">The smallest coefficient k1 of r²: −0.5 to 0.5.</param>
    /// <param name="maximum">The largest coefficient k1 of r²: −0.5 to 0.5, not below <paramref name="minimum"/>.</param>
    public OpticalDistortionAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public OpticalDistortionAttribute()
    {
    }

    /// <summary>The coefficient k2 of r⁴, <c>[min, max]</c> or one number: −0.5 to 0.5. Default 0.</summary>
    [LegalRange(-0.5, 0.5)]
    public double[] K2 { get; set; } = [0];
}
