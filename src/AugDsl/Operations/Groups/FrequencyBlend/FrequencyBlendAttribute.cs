namespace AugDsl;

/// <summary>
/// Applies the steps of a fragment T to a copy and mixes the result in by noise of a given spectrum: x → (1 − α) · x + α · T(x), α a number a pixel. Low exponents make large clouds, high ones
/// fine grain.
/// </summary>
/// <remarks>
/// <para>
/// The lattice has w × h nodes: its longer axis has L = min(<see cref="Grid"/>, S) nodes, S being the canvas' longer side in pixels, its shorter axis max(1, ⌊L · s / S + ½⌋), s the shorter side.
/// Where both sides are equal, both axes have L.
/// </para>
/// <para>
/// Node (i, j), column i and row j, has v = Σ f(k, l)^e · cos(2π (k i / w + l j / h + u)), the sum over all 0 ≤ k &lt; w and 0 ≤ l &lt; h but (0, 0), with
/// f(k, l) = √(min(k, w − k)² + min(l, h − l)²) and a phase u a frequency: the real part of an inverse discrete Fourier transform. Then v goes from 0 to 1: (v − least) / (greatest − least)
/// over the nodes; ½ where the two differ by less than 1e-9.
/// </para>
/// <para>
/// A pixel reads the lattice bilinearly: column x at (x + ½) · w / W − ½, rows likewise, held within the outer nodes. With <see cref="Sigmoid"/> α = 1 / (1 + exp(−20 (v − ½))), without it α = v.
/// </para>
/// <para>
/// It makes a raster before T, which is x, and leaves one. The children are applied in order, each with its own probability and its own clamp. None of them may move pixels, change the
/// canvas or be the output step (AUG1022). Annotations stay where they are.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is e, number 2 + l · w + k is u of (k, l).</para>
/// <para>Source: imgaug <c>FrequencyNoiseAlpha</c>.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
[LegalRange(-4, 4)]
public sealed class FrequencyBlendAttribute<TFragment> : RangeGroupAttribute
    where TFragment : class
{
    /// <summary>Mixes by noise with a constant exponent.</summary>
    /// <param name="value">The exponent e of the frequency: −4 (clouds) to 4 (grain).</param>
    public FrequencyBlendAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Mixes by noise with an exponent drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest exponent e of the frequency: −4 (clouds) to 4 (grain).</param>
    /// <param name="maximum">The largest exponent e of the frequency: −4 to 4, not below <paramref name="minimum"/>.</param>
    public FrequencyBlendAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>The nodes on the longer axis of the lattice: 2 to 32. Default 16.</summary>
    [LegalRange(2, 32)]
    public int Grid { get; set; } = 16;

    /// <summary>Whether α is pushed towards 0 and 1. Default true.</summary>
    public bool Sigmoid { get; set; } = true;
}
