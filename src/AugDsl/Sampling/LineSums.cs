using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>
/// The vertical half of a translation: for some rows of the canvas, weighted sums of source lines, over the columns that their pixels need. Rows
/// whose lines follow each other without a gap are one stretch.
/// </summary>
internal sealed unsafe class LineSums
{
    // What one turn of the loop reads and writes.
    private const int Strip = 64;
    private const int MostTaps = 4;

    private PixelSource _source;
    private SamplingRule _rule;
    private AxisShift _lines;
    private int _margin;
    private float* _sums;
    private byte** _taps;
    private float* _weights;
    private byte* _rest;
    private int _from;
    private int _to;

    /// <summary>From one row's sums to the next's.</summary>
    public nint Pitch { get; private set; }

    private int Spacing => _source.Channels;

    /// <summary>Whether rows of a canvas may be computed together: not where each would need far more columns than it has pixels.</summary>
    public static bool Fits(int sourceWidth, int width, bool folds) => width > RowTile.Capacity / 2 || ColumnsFor(sourceWidth, width, folds) <= 4 * (width + MostTaps);

    /// <param name="source">A picture of bytes.</param>
    /// <param name="lines">The vertical shift.</param>
    /// <param name="rule">The border.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="folds">Whether columns from anywhere may be asked for.</param>
    /// <param name="arena">Where sums lie.</param>
    public void Begin(in PixelSource source, in AxisShift lines, in SamplingRule rule, ImageSize canvas, bool folds, Arena arena)
    {
        _source = source;
        _rule = rule;
        _lines = lines;
        int tile = Math.Min(canvas.Width, RowTile.Capacity);
        int columns = ColumnsFor(source.Width, canvas.Width, folds);
        _margin = tile + (2 * MostTaps);
        nint length = (((Math.Min(RowTile.Capacity / tile, canvas.Height) * (nint)columns) + (2 * _margin)) * Spacing) + (2 * Strip);
        _sums = arena.Allocate<float>(length);

        // What stands beside the sums has a weight of 0, which makes nothing only of a number.
        if (!folds) new Span<float>(_sums, (int)length).Clear();
        _sums += _margin * Spacing;
        _taps = (byte**)arena.Allocate<nint>(MostTaps);
        _weights = arena.Allocate<float>(MostTaps);
        _rest = arena.Allocate<byte>(MostTaps * Strip);
    }

    /// <summary>Computes the sums of rows that see the source, at least of its columns [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public void Compute(int y, int rows, int from, int to)
    {
        // Whole lines are one stretch; a few columns more cost less than a loop for each row.
        bool whole = rows > 1 && _source.Stride == _source.Width * Spacing && _source.Width <= 2 * (to - from);
        _from = whole ? 0 : from;
        _to = whole ? _source.Width : Math.Max(from, to);
        Pitch = (nint)(_to - _from) * Spacing;
        for (int row = 0; row < rows;)
        {
            int line = y + row;
            int run = line >= _lines.Low && line < _lines.High ? whole ? Math.Min(rows - row, _lines.High - line) : 1 : 0;
            if (run > 0) Inside(line, run, _sums + (row * Pitch));
            else Border(line, _sums + (row * Pitch));
            row += Math.Max(run, 1);
        }
    }

    /// <summary>The sums of a row from source column <paramref name="column"/> on, which may lie outside by as much as a tile is wide.</summary>
    public float* At(int row, int column) => _sums + (row * Pitch) + ((nint)Math.Clamp(column - _from, MostTaps - _margin, _to - _from) * Spacing);

    /// <summary>The most columns of the source that a row of a tile is computed from; see <see cref="Compute"/>.</summary>
    private static int ColumnsFor(int sourceWidth, int width, bool folds) =>
        folds ? sourceWidth : Math.Min(sourceWidth, 2 * (Math.Min(width, RowTile.Capacity) + MostTaps));

    private void Inside(int line, int rows, float* sums)
    {
        byte* first = Line(line + _lines.First);
        for (int tap = 0; tap < _lines.Taps; tap++)
        {
            _taps[tap] = first + (tap * _source.Stride);
            _weights[tap] = _lines.Weight(tap);
        }

        Sum(_lines.Taps, sums, rows * (int)Pitch);
    }

    /// <summary>A row whose taps reach beyond the source.</summary>
    private void Border(int line, float* sums)
    {
        BorderTaps taps = _lines.TapsAt(line);
        for (int tap = 0; tap < taps.Count; tap++)
        {
            _taps[tap] = Line(taps.Place(tap));
            _weights[tap] = taps.Weight(tap);
        }

        Sum(taps.Count, sums, (int)Pitch);
        if (taps.Fill == 0) return;
        for (int i = 0; i < Pitch; i++)
        {
            int channel = Spacing == 1 ? 0 : i % Spacing;
            sums[i] += taps.Fill * (channel == 0 ? _rule.Fill0 : channel == 1 ? _rule.Fill1 : _rule.Fill2);
        }
    }

    private byte* Line(int line) => (byte*)_source.Data + (line * _source.Stride) + ((nint)_from * Spacing);

    /// <summary>Sums stretches of the taps' lines in whole strips; at the end of the source, where a strip would not be ours, from a copy.</summary>
    private void Sum(int taps, float* sums, int length)
    {
        if (length == 0) return;
        nint readable = (nint)((byte*)_source.Data + _source.Length - _taps[taps - 1]);
        int direct = (int)Math.Min(length, readable & -Strip);
        if (((length + Strip - 1) & -Strip) <= readable) direct = length;
        if (direct > 0) TranslationBodiesWidest.Down(_taps, _weights, taps, sums, direct);
        int rest = length - direct;
        if (rest == 0) return;
        for (int tap = 0; tap < taps; tap++)
        {
            Buffer.MemoryCopy(_taps[tap] + direct, _rest + (tap * Strip), rest, rest);
            _taps[tap] = _rest + (tap * Strip);
        }

        TranslationBodiesWidest.Down(_taps, _weights, taps, sums + direct, rest);
    }
}
