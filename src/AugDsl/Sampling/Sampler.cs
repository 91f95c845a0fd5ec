using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// Reads a picture or raster through a composed map, row by row, into planes of floats in [0, 1]. The body is chosen once per sample;
/// the bodies are a sum, not a product: exact maps, translations, separable maps, and everything else.
/// </summary>
internal sealed unsafe class Sampler
{
    private readonly IndexedRows _indexed = new();
    private readonly TranslatedRows _translated = new();
    private readonly SeparableRows _separable = new();
    private readonly AffineRows _affine = new();
    private readonly TexelRows _texels = new();
    private Body _body;

    private enum Body
    {
        Indexed,
        Translated,
        Separable,
        Affine,
        Texels,
    }

    /// <summary>Prepares the tables of one sampling; they lie in <paramref name="arena"/> until its next reset.</summary>
    public void Begin(in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        bool straight = IsStraight(decision);
        Map3x3 map = chain.Matrix;
        if (OnlyMoves(map, decision, rule, canvas))
        {
            _body = Body.Indexed;
            _indexed.Begin(source, map, decision, rule, canvas, arena);
        }
        else if (straight && _translated.TryBegin(source, map, decision, rule, canvas, arena))
        {
            // No class of its own among the decisions: the values are those of any axis-aligned map, so there is nothing to judge.
            _body = Body.Translated;
        }
        else if (straight)
        {
            _body = Body.Separable;
            _separable.Begin(source, map, decision, rule, canvas, arena);
        }
        else if (TryAffine(source, map, decision, rule, canvas, arena))
        {
            _body = Body.Affine;
        }
        else
        {
            PixelSource read = decision.Filter == FilterKind.Mips ? BoxMips.Of(source, decision.MipX, decision.MipY, arena) : source;
            _body = Body.Texels;
            _texels.Begin(read, chain, decision, rule, canvas, arena);
        }
    }

    /// <summary>
    /// Fills <paramref name="count"/> (at most 256) pixels from (<paramref name="x"/>, <paramref name="y"/>) of the canvas on; may write up to
    /// the next multiple of 16. A source with one channel writes <paramref name="c0"/> only.
    /// </summary>
    public void Row(int y, int x, int count, float* c0, float* c1, float* c2)
    {
        switch (_body)
        {
            case Body.Indexed:
                _indexed.Rows(y, x, 1, count, c0, c1, c2);
                break;
            case Body.Translated:
                _translated.Rows(y, x, 1, count, c0, c1, c2);
                break;
            case Body.Separable:
                _separable.Row(y, x, count, c0, c1, c2);
                break;
            case Body.Affine:
                _affine.Row(y, x, count, c0, c1, c2);
                break;
            default:
                _texels.Row(y, x, count, c0, c1, c2);
                break;
        }
    }

    /// <summary>
    /// Fills several whole rows of the canvas, one behind the other, together at most 256 pixels, if the body does that; may write up to the next
    /// multiple of 16 behind the last row.
    /// </summary>
    public bool TryRows(int y, int rows, int width, float* c0, float* c1, float* c2)
    {
        switch (_body)
        {
            case Body.Indexed:
                _indexed.Rows(y, 0, rows, width, c0, c1, c2);
                return true;
            case Body.Translated:
                _translated.Rows(y, 0, rows, width, c0, c1, c2);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether every pixel of a sampling is a sample of the source or the border's colour: nothing is computed.</summary>
    public static bool OnlyMoves(in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas) =>
        IsStraight(decision) && (rule.Interpolation == Interpolation.Nearest || (decision.Class == MapClass.Exact && !ReachesLimit(map, canvas)));

    private static bool IsStraight(in SamplingDecision decision) => !decision.HasField && decision.Class is (MapClass.Exact or MapClass.AxisAligned);

    /// <summary>Whether a coordinate is clamped: then it is no longer a pixel's centre, though the map is exact.</summary>
    private static bool ReachesLimit(in Map3x3 map, ImageSize canvas)
    {
        double x = Math.Abs(map.M02) + canvas.Width + canvas.Height;
        double y = Math.Abs(map.M12) + canvas.Width + canvas.Height;
        return Math.Max(x, y) >= AxisMap.Farthest;
    }

    /// <summary>Begins the fast body if this sampling is one of its kind.</summary>
    private bool TryAffine(in PixelSource source, in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        if (decision.Class != MapClass.Affine || decision.HasField || rule.Interpolation != Interpolation.Bilinear) return false;
        bool mips = decision.Filter == FilterKind.Mips;
        bool sums = mips && source.Kind == PixelKind.Rgb8 && SumMips.Fits(decision.MipX, decision.MipY);
        if (!mips && source.Kind == PixelKind.Planar) return false;
        double x = 1.0 / (1L << decision.MipX);
        double y = 1.0 / (1L << decision.MipY);
        Map3x3 scaled = Map3x3.Affine(map.M00 * x, map.M01 * x, map.M02 * x, map.M10 * y, map.M11 * y, map.M12 * y);
        nint stride = source.Stride * (source.Kind is PixelKind.Rgb8 or PixelKind.Gray8 ? 1 : sizeof(float));
        if (!AffineRows.Fits(scaled, canvas, stride)) return false;
        WordPicture picture =
            sums ? SumMips.Of(source, decision.MipX, decision.MipY, arena) :
            mips ? Words(BoxMips.Of(source, decision.MipX, decision.MipY, arena)) : Words(source);
        _affine.Begin(picture, scaled, rule, source.Channels, arena);
        return true;
    }

    private static WordPicture Words(in PixelSource source) => source.Kind switch
    {
        PixelKind.Rgb8 => new((nint)source.Data, source.Width, source.Height, source.Stride, 3),
        PixelKind.Gray8 => new((nint)source.Data, source.Width, source.Height, source.Stride, 1),
        _ => new((nint)source.Data, source.Width, source.Height, source.Stride * sizeof(float), 4 * sizeof(float)),
    };
}
