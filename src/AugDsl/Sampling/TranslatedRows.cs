using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>
/// Shifts of a picture: separable maps whose pixels all have the same weights, so there is no table of taps, and an axis that moves by whole
/// pixels has one tap. The values are those of <see cref="SeparableRows"/>, to the bit. Several rows are computed at once.
/// </summary>
internal sealed unsafe class TranslatedRows
{
    private readonly LineSums _sums = new();
    private PixelSource _source;
    private SamplingRule _rule;
    private AxisShift _columns;
    private AxisShift _lines;
    private ColumnWeights _across;
    private int _width;

    // Columns whose taps a border rule folds back inside: those before the stretch where all are inside, then those behind it.
    private BorderTaps* _folded;
    private Vector128<float>* _texels;
    private float* _row;

    private bool Folds => _folded != null;

    /// <summary>Begins, if this is a sampling of its kind.</summary>
    public bool TryBegin(in PixelSource source, in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        if (source.Kind is not (PixelKind.Rgb8 or PixelKind.Gray8) || map.M00 != 1 || map.M11 != 1) return false;
        AxisFilter filterX = new(source.Width, rule.Interpolation, false, rule.Border, decision.DropX);
        AxisFilter filterY = new(source.Height, rule.Interpolation, false, rule.Border, decision.DropY);
        if (!AxisShift.TryCreate(AxisMap.OfSourceX(map), canvas.Width, filterX, 1, out _columns)) return false;
        if (!AxisShift.TryCreate(AxisMap.OfSourceY(map), canvas.Height, filterY, 1f / 255f, out _lines)) return false;
        int border = canvas.Width - (_columns.High - _columns.Low);
        bool folds = border > 0 && rule.Border != Border.Constant && !decision.DropX;
        if (!LineSums.Fits(source.Width, canvas.Width, folds)) return false;
        _source = source;
        _rule = rule;
        _width = canvas.Width;
        _across = new ColumnWeights(_columns, _width, folds, arena);
        _sums.Begin(source, _lines, rule, canvas, folds, arena);
        _folded = folds ? Fold(border, arena) : null;
        _texels = source.Channels == 1 ? null : (Vector128<float>*)arena.Allocate<float>((RowTile.Capacity + 4) * 4);
        _row = arena.Allocate<float>(RowTile.Capacity);
        return true;
    }

    /// <summary>
    /// Fills <paramref name="rows"/> rows of <paramref name="count"/> pixels each, one behind the other, from column <paramref name="x"/> on; may
    /// write up to the next multiple of 16 behind the last. Several rows must be whole rows.
    /// </summary>
    public void Rows(int y, int x, int rows, int count, float* c0, float* c1, float* c2)
    {
        int first = Math.Clamp(_lines.SeenLow - y, 0, rows);
        int end = Math.Clamp(_lines.SeenHigh - y, first, rows);
        if (end > first)
        {
            SumLines(y + first, x, end - first, count);
            if (_source.Channels == 1) Values(x, end - first, count, Planes.RoundUp(rows * count) - (first * count), c0 + (first * count));
            else Pixels(x, first, end, count, c0, c1, c2);
        }

        Fill(0, first * count, c0, c1, c2);
        Fill(end * count, rows * count, c0, c1, c2);
    }

    private BorderTaps* Fold(int border, Arena arena)
    {
        BorderTaps* folded = (BorderTaps*)arena.Allocate<byte>((nint)border * sizeof(BorderTaps));
        for (int i = 0; i < border; i++) folded[i] = _columns.TapsAt(FoldedColumn(i));
        return folded;
    }

    private int FoldedColumn(int index) => index < _columns.Low ? index : index - _columns.Low + _columns.High;

    /// <summary>The folded columns of a tile: two stretches, one on each side.</summary>
    private (int From, int To) FoldedIn(int x, int count, bool behind)
    {
        int from = behind ? Math.Clamp(x, _columns.High, _width) - _columns.High : Math.Clamp(x, 0, _columns.Low);
        int to = behind ? Math.Clamp(x + count, _columns.High, _width) - _columns.High : Math.Clamp(x + count, 0, _columns.Low);
        return behind ? (from + _columns.Low, to + _columns.Low) : (from, to);
    }

    private void SumLines(int y, int x, int rows, int count)
    {
        int from = Math.Clamp(x + _columns.First, 0, _source.Width);
        int to = Math.Clamp(x + count - 1 + _columns.First + _columns.Taps, 0, _source.Width);
        for (int side = 0; Folds && side < 2; side++)
        {
            (int start, int end) = FoldedIn(x, count, side == 1);
            for (int i = start; i < end; i++)
            {
                from = Math.Min(from, _folded[i].Place(0));
                to = Math.Max(to, _folded[i].Place(_folded[i].Count - 1) + 1);
            }
        }

        _sums.Compute(y, rows, from, to);
    }

    /// <summary>One channel.</summary>
    /// <param name="x">The first column.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="count">Pixels of a row.</param>
    /// <param name="room">Values that may be written.</param>
    /// <param name="plane">Where to.</param>
    private void Values(int x, int rows, int count, int room, float* plane)
    {
        // A row is written in whole vectors, and the next one overwrites what is too much: the last ones are computed elsewhere.
        int direct = Math.Clamp(((room - Planes.RoundUp(count)) / count) + 1, 0, rows);
        Across(x, 0, direct, plane, count);
        for (int row = direct; row < rows; row++)
        {
            Across(x, row, 1, _row, count);
            Planes.Copy(new Planes(_row, _row, _row), new Planes(plane + (row * count), null, null), count, 1);
        }

        for (int side = 0; Folds && side < 2; side++)
        {
            (int start, int end) = FoldedIn(x, count, side == 1);
            for (int i = start; i < end; i++)
            {
                float* target = plane + FoldedColumn(i) - x;
                for (int row = 0; row < rows; row++)
                {
                    float sum = 0;
                    for (int tap = 0; tap < _folded[i].Count; tap++) sum += *_sums.At(row, _folded[i].Place(tap)) * _folded[i].Weight(tap);
                    target[row * count] = TexelPlanes.Clamp(sum);
                }
            }
        }
    }

    private void Across(int x, int row, int rows, float* plane, int count)
    {
        float* line = _sums.At(row, x + _columns.First);
        TranslationBodiesWidest.Across(line, _sums.Pitch, rows, _across.From(x), _rule.Fill0, plane, count);
    }

    /// <summary>Three channels; rows before <paramref name="first"/> are written too, without a meaning.</summary>
    private void Pixels(int x, int first, int end, int count, float* c0, float* c1, float* c2)
    {
        Vector128<float>* texels = _texels + (first * count);
        TexelShift.Rows(_sums.At(0, x + _columns.First), _sums.Pitch, end - first, _across.From(x), Vector128.Create(_rule.Fill0, _rule.Fill1, _rule.Fill2, 0), texels, count);
        for (int side = 0; Folds && side < 2; side++)
        {
            (int start, int stop) = FoldedIn(x, count, side == 1);
            for (int i = start; i < stop; i++)
            {
                Vector128<float>* target = texels + FoldedColumn(i) - x;
                for (int row = 0; row < end - first; row++)
                {
                    Vector128<float> sum = Vector128<float>.Zero;
                    for (int tap = 0; tap < _folded[i].Count; tap++) sum += Vector128.Load(_sums.At(row, _folded[i].Place(tap))) * Vector128.Create(_folded[i].Weight(tap));
                    target[row * count] = sum;
                }
            }
        }

        TexelPlanes.Split(_texels, end * count, c0, c1, c2);
    }

    private void Fill(int from, int to, float* c0, float* c1, float* c2)
    {
        if (to <= from) return;
        new Span<float>(c0 + from, to - from).Fill(_rule.Fill0);
        if (_source.Channels == 1) return;
        new Span<float>(c1 + from, to - from).Fill(_rule.Fill1);
        new Span<float>(c2 + from, to - from).Fill(_rule.Fill2);
    }
}
