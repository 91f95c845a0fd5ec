namespace AugDsl;

/// <summary>Cuts out a random window of random area and aspect ratio, and scales it to a size.</summary>
/// <remarks>
/// <para>
/// Up to ten tries: area = W · H · U(MinArea, MaxArea), ratio r = exp(U(ln MinRatio, ln MaxRatio)), w = round(√(area · r)), h =
/// round(√(area / r)), halves to even; the first with 0 &lt; w ≤ W and 0 &lt; h ≤ H is taken, at x0 = uniform 0..W − w and y0 = uniform
/// 0..H − h. If none: the central window of the whole canvas, narrowed to the nearest legal ratio (w = W, h = round(W / MinRatio) where
/// W / H &lt; MinRatio; h = H, w = round(H · MaxRatio) where W / H > MaxRatio; else all; at least one pixel), x0 = floor((W − w) / 2),
/// y0 = floor((H − h) / 2). Canvas point (X, Y) reads from (x0 + X · w / width, y0 + Y · h / height); the filter may see past the
/// window, as Pillow's <c>resize(box=…)</c> does.
/// </para>
/// <para>
/// Draws: number 0 is the gate; try t (0 to 9) has number 1 + 2t for the area and 2 + 2t for the logarithm of the ratio; number 21 is
/// x0, number 22 is y0. All always exist. Number 23 is the interpolation, used with <see cref="RandomInterpolation"/>: that with the index
/// floor(u · n).
/// </para>
/// <para>Source: torchvision's <c>RandomResizedCrop</c>.</para>
/// </remarks>
public sealed class RandomResizedCropAttribute : StepAttribute
{
    /// <summary>Applies the step with the size of the new canvas.</summary>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    public RandomResizedCropAttribute(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>The new canvas' columns, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Width { get; }

    /// <summary>The new canvas' rows, 1 to 65,535.</summary>
    [LegalRange(1, 65535)]
    public int Height { get; }

    /// <summary>The smallest share of the canvas' area: above 0, to 1. Default 0.08.</summary>
    [LegalRange(0, 1, MinimumExcluded = true)]
    public double MinArea { get; set; } = 0.08;

    /// <summary>The largest share of the canvas' area: above 0, to 1, not below <see cref="MinArea"/>. Default 1.</summary>
    [LegalRange(0, 1, MinimumExcluded = true)]
    public double MaxArea { get; set; } = 1;

    /// <summary>
    /// The smallest ratio of width to height: above 0, to 1000. Default 0.75 (written 3 / 4 it would be 0: integer division).
    /// </summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double MinRatio { get; set; } = 0.75;

    /// <summary>The largest ratio of width to height: above 0, to 1000, not below <see cref="MinRatio"/>. Default 4/3.</summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double MaxRatio { get; set; } = 4.0 / 3;

    /// <summary>
    /// The pipeline's interpolation is one of these for a sample that has this step, each place as likely as any other: two at least, and not all the
    /// same. A sample without the step has the interpolation of the pipeline, and one step of a pipeline may draw it. Default null: nothing is drawn.
    /// </summary>
    public Interpolation[]? RandomInterpolation { get; set; }
}
