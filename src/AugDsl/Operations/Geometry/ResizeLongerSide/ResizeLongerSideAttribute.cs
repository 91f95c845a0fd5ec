namespace AugDsl;

/// <summary>Scales the picture so that its longer side has a length; the other one follows, rounded to a pixel.</summary>
/// <remarks>
/// <para>
/// The longer side m of the canvas becomes <see cref="Pixels"/>, the other side n becomes max(1, floor(n · Pixels / m + ½)); of equal sides
/// both become Pixels. Then as <c>Resize</c>: canvas point (X, Y) reads from (X · W / W', Y · H / H'), the exact scale of each axis, corner to
/// corner, and a resize never sees the border.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the interpolation, used with <see cref="RandomInterpolation"/>: that with the index floor(u · n).</para>
/// <para>Source: Albumentations <c>LongestMaxSize</c>.</para>
/// </remarks>
public sealed class ResizeLongerSideAttribute : StepAttribute
{
    /// <summary>Applies the step with the length of the longer side.</summary>
    /// <param name="pixels">The longer side's length, 1 to 65,535.</param>
    public ResizeLongerSideAttribute(int pixels) => Pixels = pixels;

    /// <summary>The longer side's length in pixels, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Pixels { get; }

    /// <summary>
    /// The pipeline's interpolation is one of these for a sample that has this step, each place as likely as any other: two at least, and not all the
    /// same. A sample without the step has the interpolation of the pipeline, and one step of a pipeline may draw it. Default null: nothing is drawn.
    /// </summary>
    public Interpolation[]? RandomInterpolation { get; set; }
}
