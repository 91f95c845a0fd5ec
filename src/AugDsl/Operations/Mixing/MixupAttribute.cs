namespace AugDsl;

/// <summary>Mixes two samples and their labels by the same share: λ · own + (1 − λ) · partner, with λ from Beta(alpha, alpha).</summary>
/// <remarks>
/// <para>λ is rounded to a multiple of 2⁻²⁰ in [2⁻²⁰, 1 − 2⁻²⁰].</para>
/// <para>Draws: number 2 is λ.</para>
/// <para>Source: H. Zhang, M. Cisse, Y. N. Dauphin, D. Lopez-Paz, "mixup: Beyond Empirical Risk Minimization", ICLR 2018.</para>
/// </remarks>
/// <param name="alpha">Both parameters of the Beta distribution: above 0, to 1000. 1 is uniform; smaller values mix less. Default 0.2.</param>
public sealed class MixupAttribute(double alpha = 0.2) : MixAttribute
{
    /// <summary>Both parameters of the Beta distribution: above 0, to 1000.</summary>
    [LegalRange(0, 1000, MinimumExcluded = true)]
    public double Alpha { get; } = alpha;
}
