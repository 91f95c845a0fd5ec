namespace AugDsl;

/// <summary>Cuts the picture into regions of like colour (SLIC), and replaces random ones by their mean colour.</summary>
/// <remarks>
/// <para>
/// In 64-bit integers on the levels q = round-half-even(255 · x). S = √(W · H / <see cref="Segments"/>); a grid of m = max(1, round(W /
/// S)) columns, at most W, and n = max(1, round(H / S)) rows, at most H, halves to even. Centre k = j · m + i starts in the middle of its
/// cell, in sixteenths of a pixel: X = floor(16 · (2i + 1) · W / 2m), Y = floor(16 · (2j + 1) · H / 2n), its colour 16 times the levels of
/// pixel (floor(X / 16), floor(Y / 16)). Ten rounds: pixel (x, y) joins, of the centres of the up to 3 × 3 cells around its own, (floor(x
/// · m / W), floor(y · n / H)), the one with the smallest d_c · W · H + 625 · d_s · m · n, the lowest k of equals: d_c = Σ (16 · q −
/// colour)² over the channels, d_s the squared distance of (16x + 8, 16y + 8) and (X, Y). Then every centre that has pixels becomes their
/// mean, colours and positions rounded to integers, halves up. After the tenth joining, pixels of a region that is replaced get, per
/// channel, Σq / (255 · pixels); others stay as they were. Regions may fall apart. Regional, discontinuous: makes a raster.
/// </para>
/// <para>
/// Draws: number 0 is the gate, number 1 is the share p; region k is replaced where the word of pixel draw k of purpose 1 (channel 0) is
/// &lt; round(p · 2³²).
/// </para>
/// <para>Source: Achanta et al. 2012, in integers and without the step that connects regions; imgaug <c>Superpixels</c>.</para>
/// </remarks>
[LegalRange(0, 1)]
public sealed class SuperpixelsAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant share of regions.</summary>
    /// <param name="value">The share of regions that are replaced: 0 to 1.</param>
    public SuperpixelsAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a share of regions drawn from a range.</summary>
    /// <param name="minimum">The smallest share of regions that are replaced: 0 to 1.</param>
    /// <param name="maximum">The largest share of regions that are replaced: 0 to 1, not below <paramref name="minimum"/>.</param>
    public SuperpixelsAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>Applies the step with one of <see cref="RangeStepAttribute.Values"/>, which must be given.</summary>
    public SuperpixelsAttribute()
    {
    }

    /// <summary>About how many regions the picture is cut into: 1 to 10,000. Default 100.</summary>
    [LegalRange(1, 10000)]
    public int Segments { get; set; } = 100;
}
