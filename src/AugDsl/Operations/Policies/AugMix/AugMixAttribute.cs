namespace AugDsl;

/// <summary>Mixes the picture with several chains of random operations, each applied to a copy of it.</summary>
/// <remarks>
/// <para>
/// Short for <see cref="MixChainsAttribute{TFragment}"/> of <c>Chains</c>, whose children are <c>Chain1</c>, <c>Chain2</c>, …: x → (1 − m) · x + m · Σ wᵢ · chainᵢ(x) with w of Dirichlet's
/// distribution and m of Beta's, all parameters 1. A chain has a <c>OneOf</c> of <c>Operation</c> for every place of its depth; with depth −1 the second stands in an <c>Include</c> of
/// <c>Second</c> with probability 2/3, and the third in one of <c>Third</c> with probability 1/2 in that, so that one, two and three are equally likely.
/// </para>
/// <para>
/// The operations, with the level l uniform from 0.01 to severity / 10 and a sign s that is drawn: AutoContrast; Equalize; Posterize to 4 − floor(4 l) bits (a <c>OneOf</c> of <c>Posterize</c> by
/// weights); Rotate by s · 30 l degrees; Solarize from (256 − 256 l) / 255 on; ShearX and ShearY about the top left by an angle that is uniform up to arctan(0.3 · severity / 10), with
/// either sign; TranslateX and TranslateY by s · l / 3 of the side. With <see cref="AllOperations"/> also Saturation (the identity on gray pictures), Contrast about the mean luma, Brightness and
/// Sharpness by 0.1 + 1.8 l: robustness tests such as ImageNet-C forbid them.
/// </para>
/// <para>
/// Makes a raster. Chains move pixels, so a pipeline with this step has no rule for annotations (AUG1020). Border, fill and interpolation are the pipeline's. The source truncates levels,
/// thresholds, degrees and translations to whole numbers, and rounds to bytes after every operation; we do neither.
/// </para>
/// <para>Draws: number 0 is the gate; the groups and their children draw as the steps do that they stand for.</para>
/// <para>Source: Hendrycks and others, "AugMix" (2020), <c>augment_and_mix.py</c> and <c>augmentations.py</c>.</para>
/// </remarks>
public sealed class AugMixAttribute : PolicyAttribute
{
    /// <summary>Applies the policy.</summary>
    /// <param name="width">How many chains there are: 1 to 8. Default 3.</param>
    /// <param name="depth">How many operations a chain has: 1 to 5, or −1 for one to three at random. Default −1.</param>
    /// <param name="severity">The largest level: 1 to 10. Default 3.</param>
    public AugMixAttribute(int width = 3, int depth = -1, int severity = 3)
    {
        Width = width;
        Depth = depth;
        Severity = severity;
    }

    /// <summary>How many chains there are.</summary>
    [LegalRange(1, 8)]
    public int Width { get; }

    /// <summary>How many operations a chain has, or −1.</summary>
    [LegalRange(-1, 5)]
    public int Depth { get; }

    /// <summary>The largest level.</summary>
    [LegalRange(1, 10)]
    public int Severity { get; }

    /// <summary>Whether the four operations that robustness tests forbid are among them. Default false.</summary>
    public bool AllOperations { get; set; }
}
