namespace AugDsl;

/// <summary>Applies the steps of a fragment T to a copy and mixes the result in where simplex noise is high: x → (1 − α) · x + α · T(x), α a number a pixel.</summary>
/// <remarks>
/// <para>
/// The noise is the greatest of n layers. Layer k has a lattice of w × h nodes: its longer axis has L nodes, drawn from 2 to <see cref="MaxGrid"/> but not more than
/// the canvas' longer side S has pixels, its shorter axis max(1, ⌊L · s / S + ½⌋), s the shorter side. Where both sides are equal, both axes have L.
/// </para>
/// <para>
/// Node (i, j), column i and row j, has v = ½ + 49 · N(i + ½, j + ½), clipped to [0, 1], N being simplex noise: with F = (√3 − 1) / 2 and G = (3 − √3) / 6, the
/// point p lies in the cell (a, b) = (⌊x + (x + y) F⌋, ⌊y + (x + y) F⌋). Its corners are (a, b); (a + 1, b) if the first offset's x is greater than its y, else (a, b + 1);
/// and (a + 1, b + 1). Corner (c, d) lies at (c − (c + d) G, d − (c + d) G). N is the sum over the corners of max(0, ½ − |o|²)⁴ · (g · o), o from the corner to p, g the corner's
/// unit vector at 45° · m.
/// </para>
/// <para>
/// A pixel reads a layer bilinearly: column x at (x + ½) · w / W − ½, rows likewise, held within the outer nodes. With <see cref="Sigmoid"/> the greatest v becomes
/// α = 1 / (1 + exp(−20 (v − ½))), without it α = v.
/// </para>
/// <para>
/// It makes a raster before T, which is x, and leaves one. The children are applied in order, each with its own probability and its own clamp. None of them may move pixels, change the
/// canvas or be the output step (AUG1022). Annotations stay where they are.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is n; layer k, from 0, has number 2 + k for L, and for the m of corner (c, d), 0 to 7, number 2¹⁵ · (k + 1) + 256 · c + d.
/// </para>
/// <para>Source: imgaug <c>SimplexNoiseAlpha</c>, whose default aggregation is the maximum; Perlin's noise as written down by Gustavson, "Simplex noise demystified" (2005).</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
public sealed class SimplexBlendAttribute<TFragment> : GroupAttribute
    where TFragment : class
{
    /// <summary>The most nodes on the longer axis of a lattice: 2 to 64. Default 16. Few make large spots.</summary>
    [LegalRange(2, 64)]
    public int MaxGrid { get; set; } = 16;

    /// <summary>The layers of noise, [n] or [least, most], 1 to 8 each. Default [1, 3]. The more there are, the larger the part of T.</summary>
    [LegalRange(1, 8)]
    public int[] Iterations { get; set; } = [1, 3];

    /// <summary>Whether α is pushed towards 0 and 1. Default true.</summary>
    public bool Sigmoid { get; set; } = true;
}
