namespace AugDsl;

/// <summary>Erases a random rectangle of random area and aspect ratio.</summary>
/// <remarks>
/// <para>
/// Up to ten tries: area = W · H · U(MinArea, MaxArea), ratio r = exp(U(ln MinRatio, ln MaxRatio)), h = round(√(area · r)), w =
/// round(√(area / r)), halves to even; the first with 0 &lt; h &lt; H and 0 &lt; w &lt; W is taken, at x0 = uniform 0..W − w and y0 =
/// uniform 0..H − h. If none, nothing is erased. The pixels of the rectangle are replaced. Positional: makes a raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate; try t (0 to 9) has number 1 + 2t for the area and 2 + 2t for the logarithm of the ratio; number 21 is
/// x0, number 22 is y0. All always exist. <see cref="FillMode.Noise"/> has pixel draws of purpose 2 on the step's canvas, one a
/// channel: word · 2⁻³².
/// </para>
/// <para>Source: torchvision <c>RandomErasing</c>.</para>
/// </remarks>
public sealed class RandomErasingAttribute : StepAttribute
{
    /// <summary>The smallest share of the canvas' area: above 0, to 1. Default 0.02.</summary>
    [LegalRange(0, 1, MinimumExcluded = true)]
    public double MinArea { get; set; } = 0.02;

    /// <summary>The largest share of the canvas' area: above 0, to 1, not below <see cref="MinArea"/>. Default 0.33.</summary>
    [LegalRange(0, 1, MinimumExcluded = true)]
    public double MaxArea { get; set; } = 0.33;

    /// <summary>The smallest ratio of height to width: above 0, to 1000. Default 0.3.</summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double MinRatio { get; set; } = 0.3;

    /// <summary>The largest ratio of height to width: above 0, to 1000, not below <see cref="MinRatio"/>. Default 3.3.</summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double MaxRatio { get; set; } = 3.3;

    /// <summary>
    /// The colour for <see cref="FillMode.Constant"/>, in units of full scale: one value, or one a channel, 0 to 1. Default 0.
    /// </summary>
    [LegalRange(0, 1)]
    public double[] Fill { get; set; } = [0];

    /// <summary>What replaces erased pixels. Default <see cref="FillMode.Black"/>.</summary>
    public FillMode FillMode { get; set; } = FillMode.Black;
}
