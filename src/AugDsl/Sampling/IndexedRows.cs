using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>Exact maps, and nearest sampling of axis-aligned ones: every pixel is a source sample, found by two index tables.</summary>
internal sealed unsafe class IndexedRows
{
    private readonly KeptTable<PlacesRequest, IndexTable> _keptX = new();
    private readonly KeptTable<PlacesRequest, IndexTable> _keptY = new();
    private PixelSource _source;
    private SamplingRule _rule;
    private IndexTable _columns;
    private IndexTable _lines;
    private bool _swapped;
    private uint* _words;

    public void Begin(in PixelSource source, in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        _source = source;
        _rule = rule;
        AxisMap sourceX = AxisMap.OfSourceX(map);
        AxisMap sourceY = AxisMap.OfSourceY(map);
        _swapped = !sourceX.AlongCanvasX;
        IndexTable x = _keptX.Get(new PlacesRequest(sourceX, _swapped ? canvas.Height : canvas.Width, source.Width, rule.Border, decision.DropX), arena);
        IndexTable y = _keptY.Get(new PlacesRequest(sourceY, _swapped ? canvas.Width : canvas.Height, source.Height, rule.Border, decision.DropY), arena);
        _columns = _swapped ? y : x;
        _lines = _swapped ? x : y;
        _words = arena.Allocate<uint>(RowTile.Capacity + 16);
    }

    /// <summary>
    /// Fills <paramref name="rows"/> rows of <paramref name="count"/> pixels each, one behind the other, from column <paramref name="x"/> on; may
    /// write up to the next multiple of 16 behind the last.
    /// </summary>
    public void Rows(int y, int x, int rows, int count, float* c0, float* c1, float* c2)
    {
        int all = rows * count;
        switch (_source.Kind)
        {
            case PixelKind.Rgb8:
                if (IsOneStretch(y, rows, count)) ByteRows.Forward((byte*)_source.Data + Offset(_lines[y], 0, 3), _source.Length - Offset(_lines[y], 0, 3), all, _words);
                else for (int row = 0; row < rows; row++) ReadRgb(_lines[y + row], x, count, _words + (row * count));
                WordBodiesWidest.SplitRgb(_words, all, c0, c1, c2);
                break;
            case PixelKind.Gray8:
                if (IsOneStretch(y, rows, count)) ByteRows.Gray((byte*)_source.Data + Offset(_lines[y], 0, 1), 1, all, _words);
                else for (int row = 0; row < rows; row++) ReadGray(_lines[y + row], x, count, _words + (row * count));
                WordBodiesWidest.SplitGray(_words, all, c0);
                break;
            default:
                // Nothing is written behind a row here.
                for (int row = 0; row < rows; row++) ReadFloats(_lines[y + row], x, count, c0 + (row * count), c1 + (row * count), c2 + (row * count));
                break;
        }

        if (_rule.Border == Border.Constant) FillRows(y, x, rows, count, c0, c1, c2);
    }

    /// <summary>Whether the rows are whole lines of the source that follow each other in memory.</summary>
    private bool IsOneStretch(int y, int rows, int count)
    {
        if (rows == 1 || _swapped || _columns.Direction < 0 || _columns.Low != 0 || _columns.High != count || _source.Width != count) return false;

        // From one row to the next a line moves by at most 1, but for a wrap back to 0: only lines without a fold gain one with each row.
        return _source.Stride == count * _source.Channels && _lines[y] >= 0 && _lines[y + rows - 1] - _lines[y] == rows - 1;
    }

    private void FillRows(int y, int x, int rows, int count, float* c0, float* c1, float* c2)
    {
        (int start, int end) = Stretch(x, count);
        for (int row = 0; row < rows; row++)
        {
            bool outside = _lines[y + row] < 0;
            int first = row * count;
            if (outside || start > 0) Fill(outside, x, 0, outside ? count : start, c0 + first, c1 + first, c2 + first);
            if (!outside && end < count) Fill(false, x, end, count, c0 + first, c1 + first, c2 + first);
        }
    }

    /// <summary>The constant border, where the table says so or everywhere.</summary>
    private void Fill(bool all, int x, int from, int to, float* c0, float* c1, float* c2)
    {
        for (int i = from; i < to; i++)
        {
            if (!all && _columns[x + i] >= 0) continue;
            c0[i] = _rule.Fill0;
            if (_source.Channels == 1) continue;
            c1[i] = _rule.Fill1;
            c2[i] = _rule.Fill2;
        }
    }

    /// <summary>The offset of canvas column <paramref name="place"/> in the source, in elements; places outside read the first sample.</summary>
    private nint Offset(int line, int place, int elements)
    {
        int column = Math.Max(_columns[place], 0);
        return _swapped ? (column * _source.Stride) + ((nint)line * elements) : (line * _source.Stride) + ((nint)column * elements);
    }

    /// <summary>The part of a tile that is one contiguous stretch of a source row.</summary>
    private (int Start, int End) Stretch(int x, int count)
    {
        if (_swapped) return (0, 0);
        int start = Math.Clamp(_columns.Low - x, 0, count);
        return (start, Math.Clamp(_columns.High - x, start, count));
    }

    private void ReadRgb(int line, int x, int count, uint* words)
    {
        if (line < 0) return;
        byte* data = (byte*)_source.Data;
        (int start, int end) = Stretch(x, count);
        if (end > start)
        {
            nint offset = Offset(line, x + start, 3);
            if (_columns.Direction > 0) ByteRows.Forward(data + offset, _source.Length - offset, end - start, words + start);
            else ByteRows.Backward(data + offset, _source.Length - offset, end - start, words + start);
        }

        for (int i = 0; i < start; i++) words[i] = ByteRows.Word(data + Offset(line, x + i, 3));
        for (int i = end; i < count; i++) words[i] = ByteRows.Word(data + Offset(line, x + i, 3));
    }

    private void ReadGray(int line, int x, int count, uint* words)
    {
        if (line < 0) return;
        byte* data = (byte*)_source.Data;
        (int start, int end) = Stretch(x, count);
        if (end > start) ByteRows.Gray(data + Offset(line, x + start, 1), _columns.Direction, end - start, words + start);
        for (int i = 0; i < start; i++) words[i] = data[Offset(line, x + i, 1)];
        for (int i = end; i < count; i++) words[i] = data[Offset(line, x + i, 1)];
    }

    private void ReadFloats(int line, int x, int count, float* c0, float* c1, float* c2)
    {
        if (line < 0) return;
        if (_source.Kind == PixelKind.Float4) ReadFours(line, x, count, c0, c1, c2);
        else for (int i = 0; i < _source.Channels; i++) ReadPlane(line, x, count, i * _source.PlaneStride, i == 0 ? c0 : i == 1 ? c1 : c2);
    }

    private void ReadFours(int line, int x, int count, float* c0, float* c1, float* c2)
    {
        // Whole groups of a stretch are split where they lie; everything else channel by channel.
        (int start, int end) = _columns.Direction > 0 && _source.Channels == 3 ? Stretch(x, count) : (0, 0);
        end = start + ((end - start) & ~3);
        if (end > start)
        {
            Vector128<float>* texels = (Vector128<float>*)((float*)_source.Data + Offset(line, x + start, 4));
            TexelPlanes.Split(texels, end - start, c0 + start, c1 + start, c2 + start);
        }

        for (int channel = 0; channel < _source.Channels; channel++)
        {
            float* data = (float*)_source.Data + channel;
            float* plane = channel == 0 ? c0 : channel == 1 ? c1 : c2;
            for (int i = 0; i < start; i++) plane[i] = TexelPlanes.Clamp(data[Offset(line, x + i, 4)]);
            for (int i = end; i < count; i++) plane[i] = TexelPlanes.Clamp(data[Offset(line, x + i, 4)]);
        }
    }

    private void ReadPlane(int line, int x, int count, nint first, float* plane)
    {
        float* data = (float*)_source.Data + first;
        (int start, int end) = _columns.Direction > 0 ? Stretch(x, count) : (0, 0);
        if (end > start) TexelPlanes.Copy(data + Offset(line, x + start, 1), end - start, plane + start);
        for (int i = 0; i < start; i++) plane[i] = TexelPlanes.Clamp(data[Offset(line, x + i, 1)]);
        for (int i = end; i < count; i++) plane[i] = TexelPlanes.Clamp(data[Offset(line, x + i, 1)]);
    }
}
