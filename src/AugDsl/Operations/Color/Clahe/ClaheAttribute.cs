namespace AugDsl;

/// <summary>Evens out the levels of luma tile by tile, with limited contrast (CLAHE): as OpenCV does, to the bit.</summary>
/// <remarks>
/// <para>
/// On the levels q = round-half-even(255 · l) of the luma l = 0.299 R + 0.587 G + 0.114 B (gray: of the channel). n = <see cref="Tiles"/>. A canvas whose
/// width and height are both multiples of n is cut as it is; else its right and lower side are extended, mirrored without the outermost line, each by n less
/// the rest of its division by n: so by n, and not by 0, where only that side is a multiple. A tile has w · h = 1/n of each side. Its histogram is cut at
/// L = max(1, floor(clip · w · h / 256)); of the c counts above it, every level gets floor(c / 256), and of the r that remain one goes to each of the
/// levels 0, s, 2s, … with s = max(1, floor(256 / r)). Entry v of the tile's table is round-half-even((counts of 0 to v) · (255 / (w · h))). Pixel (x, y) with
/// the level v lies at (x / w − ½, y / h − ½) among the tiles; the entries v of the four around it, the outermost repeated, are weighted linearly and
/// rounded half to even. All quotients, weights and sums are in single precision, in OpenCV's order. The result is l' = level / 255. Gray: l'; colour: every
/// channel + (l' − l). Regional, discontinuous: makes a raster.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 the clip.</para>
/// <para>Source: OpenCV <c>createCLAHE</c>; Zuiderveld 1994.</para>
/// </remarks>
[LegalRange(1, 256)]
public sealed class ClaheAttribute : RangeStepAttribute
{
    /// <summary>Applies the step with a constant limit.</summary>
    /// <param name="value">How many times its mean a count of a tile's histogram may be: 1 to 256, where 256 limits nothing.</param>
    public ClaheAttribute(double value)
        : base(value, value)
    {
    }

    /// <summary>Applies the step with a limit drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest limit, how many times its mean a count of a tile's histogram may be: 1 to 256.</param>
    /// <param name="maximum">The largest limit: 1 to 256, not below <paramref name="minimum"/>.</param>
    public ClaheAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>How many tiles the canvas is cut into along each side: 1 to 64. Default 8.</summary>
    [LegalRange(1, 64)]
    public int Tiles { get; set; } = 8;
}
