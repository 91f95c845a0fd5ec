using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>A picture whose pixels the affine bodies can load as words.</summary>
/// <param name="Data">The first pixel.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Stride">Bytes from row to row.</param>
/// <param name="PixelBytes">1 (gray), 3 (RGB), 4 (sums) or 16 (four floats).</param>
internal readonly unsafe record struct WordPicture(nint Data, int Width, int Height, nint Stride, int PixelBytes)
{
    public byte* At(int x, int y) => (byte*)Data + (y * Stride) + ((nint)x * PixelBytes);
}

/// <summary>
/// Affine maps, bilinear, from bytes: the hot path. Per tile: vector addresses, scalar loads, vector arithmetic. Pixels whose samples and
/// loads stay inside the picture are found exactly, by division; the others load their folded samples into the same words, so a border
/// costs only where it is.
/// </summary>
internal sealed unsafe class AffineRows
{
    // Rows within a block differ by fewer than 128, and 128 strides must fit an int.
    private const nint LargestStride = 1 << 24;
    private const double LargestCoordinate = 1 << 21;

    private readonly OutsideRun[] _outside = new OutsideRun[2 * ((RowTile.Capacity / FixedStep.Block) + 1)];
    private int _outsideCount;
    private int _channels;
    private WordPicture _picture;
    private SamplingRule _rule;
    private Map3x3 _map;
    private int _stepX;
    private int _stepY;
    private AffineTile _tile;

    /// <summary>Whether the bodies' fixed-point numbers can hold this sampling.</summary>
    public static bool Fits(in Map3x3 map, ImageSize canvas, nint stride)
    {
        if (!(Math.Abs(map.M00) < FixedStep.LargestStep && Math.Abs(map.M10) < FixedStep.LargestStep) || stride > LargestStride) return false;
        double x = (Math.Abs(map.M00) * canvas.Width) + (Math.Abs(map.M01) * canvas.Height) + Math.Abs(map.M02);
        double y = (Math.Abs(map.M10) * canvas.Width) + (Math.Abs(map.M11) * canvas.Height) + Math.Abs(map.M12);
        return Math.Max(x, y) < LargestCoordinate;
    }

    public void Begin(in WordPicture picture, in Map3x3 map, in SamplingRule rule, int channels, Arena arena)
    {
        _channels = channels;
        _picture = picture;
        _rule = rule;
        _map = map;
        _stepX = FixedStep.StepOf(map.M00);
        _stepY = FixedStep.StepOf(map.M10);
        _tile = AffineTile.Create(arena);
    }

    public void Row(int y, int x, int count, float* c0, float* c1, float* c2)
    {
        switch (_picture.PixelBytes)
        {
            case 1:
                Load<Gray8Words>(y, x, count);
                AffineBodiesWidest.BlendGray(_tile, count, c0);
                Fill<Gray8Words>(c0, c1, c2);
                break;
            case 3:
                Load<Rgb8Words>(y, x, count);
                AffineBodiesWidest.BlendWords<Rgb8Words>(_tile, count, c0, c1, c2);
                Fill<Rgb8Words>(c0, c1, c2);
                break;
            case 16:
                Load<FourFloats>(y, x, count);
                if (_channels == 1) TexelPlanes.First(_tile.Texels, count, c0);
                else TexelPlanes.Split(_tile.Texels, count, c0, c1, c2);
                Fill<FourFloats>(c0, c1, c2);
                break;
            default:
                Load<SumWords>(y, x, count);
                AffineBodiesWidest.BlendWords<SumWords>(_tile, count, c0, c1, c2);
                Fill<SumWords>(c0, c1, c2);
                break;
        }
    }

    private void Load<TFormat>(int y, int x, int count)
        where TFormat : struct, IAffineFormat
    {
        _outsideCount = 0;
        double rowX = (_map.M01 * (y + 0.5)) + _map.M02 - 0.5;
        double rowY = (_map.M11 * (y + 0.5)) + _map.M12 - 0.5;
        int done = 0;
        while (done < count)
        {
            int skipped = (x + done) & (FixedStep.Block - 1);
            int number = Math.Min(FixedStep.Block - skipped, count - done);
            double start = x + done - skipped + 0.5;
            FixedStep u = new((_map.M00 * start) + rowX, _stepX, skipped);
            FixedStep v = new((_map.M10 * start) + rowY, _stepY, skipped);
            AffineBodiesWidest.Addresses(u, v, (int)_picture.Stride, _picture.PixelBytes, number, _tile, done);

            (int lowX, int highX) = u.Inside(number, _picture.Width - 1 - TFormat.LoadMargin);
            (int lowY, int highY) = v.Inside(number, _picture.Height - 2);
            int low = Math.Max(lowX, lowY);
            int high = Math.Max(Math.Min(highX, highY), low);
            TFormat.LoadInside(_picture.At(u.Base, v.Base), _picture.Stride, _tile, done + low, done + high);
            if (low > 0) Outside<TFormat>(new OutsideRun(u, v, 0, low, done));
            if (high < number) Outside<TFormat>(new OutsideRun(u, v, high, number, done));
            done += number;
        }
    }

    /// <summary>Loads pixels that need the border: folded now, or (constant) computed after the others.</summary>
    private void Outside<TFormat>(in OutsideRun run)
        where TFormat : struct, IAffineFormat
    {
        if (_rule.Border == Border.Constant)
        {
            _outside[_outsideCount++] = run;
            return;
        }

        if (_rule.Border == Border.Edge) LoadFolded<TFormat, EdgeRule>(run);
        else if (_rule.Border == Border.Reflect) LoadFolded<TFormat, ReflectRule>(run);
        else if (_rule.Border == Border.Symmetric) LoadFolded<TFormat, SymmetricRule>(run);
        else LoadFolded<TFormat, WrapRule>(run);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadFolded<TFormat, TRule>(in OutsideRun run)
        where TFormat : struct, IAffineFormat
        where TRule : struct, IFoldRule
    {
        FixedStep across = run.X;
        FixedStep down = run.Y;
        WordPicture picture = _picture;
        int to = run.To;
        int at = run.At;
        for (int i = run.From; i < to; i++)
        {
            int x = across.Base + (across.At(i) >> FixedStep.FractionBits);
            int y = down.Base + (down.At(i) >> FixedStep.FractionBits);
            byte* upper = picture.At(0, TRule.Fold(y, picture.Height));
            byte* lower = picture.At(0, TRule.Fold(y + 1, picture.Height));
            nint left = (nint)TRule.Fold(x, picture.Width) * picture.PixelBytes;
            nint right = (nint)TRule.Fold(x + 1, picture.Width) * picture.PixelBytes;
            TFormat.LoadFolded(_tile, at + i, upper + left, upper + right, lower + left, lower + right);
        }
    }

    /// <summary>The constant border in floats: the fill need not be a byte.</summary>
    private void Fill<TFormat>(float* c0, float* c1, float* c2)
        where TFormat : struct, IAffineFormat
    {
        Vector128<float> scale = Vector128.Create(TFormat.Scale);
        Vector128<float> exact = Vector128.Create(_rule.Fill0, _rule.Fill1, _rule.Fill2, 0);
        Vector128<float> fill = exact / scale;
        for (int k = 0; k < _outsideCount; k++)
        {
            OutsideRun run = _outside[k];
            for (int i = run.From; i < run.To; i++)
            {
                int x = run.X.Base + (run.X.At(i) >> FixedStep.FractionBits);
                int y = run.Y.Base + (run.Y.At(i) >> FixedStep.FractionBits);
                Vector128<float> value = exact;
                if (x >= -1 && y >= -1 && x < _picture.Width && y < _picture.Height)
                {
                    bool left = x >= 0;
                    bool right = x + 1 < _picture.Width;
                    bool upper = y >= 0;
                    bool lower = y + 1 < _picture.Height;
                    Vector128<float> a = left && upper ? TFormat.Decode(_picture.At(x, y)) : fill;
                    Vector128<float> b = right && upper ? TFormat.Decode(_picture.At(x + 1, y)) : fill;
                    Vector128<float> c = left && lower ? TFormat.Decode(_picture.At(x, y + 1)) : fill;
                    Vector128<float> d = right && lower ? TFormat.Decode(_picture.At(x + 1, y + 1)) : fill;
                    Vector128<float> across = Vector128.Create(_tile.Across[run.At + i]);
                    Vector128<float> top = a + ((b - a) * across);
                    Vector128<float> bottom = c + ((d - c) * across);
                    value = (top + ((bottom - top) * Vector128.Create(_tile.Down[run.At + i]))) * scale;
                    value = Vector128.MinNative(Vector128.MaxNative(value, Vector128<float>.Zero), Vector128<float>.One);
                }

                c0[run.At + i] = value[0];
                if (_channels == 1) continue;
                c1[run.At + i] = value[1];
                c2[run.At + i] = value[2];
            }
        }
    }

    /// <summary>Pixels [From, To) of a block that begins at index At of the tile.</summary>
    private readonly record struct OutsideRun(FixedStep X, FixedStep Y, int From, int To, int At);
}
