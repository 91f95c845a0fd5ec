namespace AugDsl;

/// <summary>Pastes a box of the partner into the sample, in the same place; the partner's share of the label is the box's share of the area.</summary>
/// <remarks>
/// <para>λ is drawn from Beta(alpha, alpha) as for <see cref="MixupAttribute"/>. The box has floor(W √(1 − λ)) × floor(H √(1 − λ)) pixels about a
/// uniform pixel (cx, cy), from cx − floor(width / 2) and cy − floor(height / 2) on, and is cut at the edges. The label's share of the sample is
/// 1 − area / (W · H).</para>
/// <para>Draws: number 2 is λ, 3 the centre's column, 4 its row.</para>
/// <para>Source: S. Yun et al., "CutMix: Regularization Strategy to Train Strong Classifiers with Localizable Features", ICCV 2019.</para>
/// </remarks>
/// <param name="alpha">Both parameters of the Beta distribution: above 0, to 1000. Default 1, uniform, as in the paper.</param>
public sealed class CutMixAttribute(double alpha = 1) : MixAttribute
{
    /// <summary>Both parameters of the Beta distribution: above 0, to 1000.</summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double Alpha { get; } = alpha;
}
