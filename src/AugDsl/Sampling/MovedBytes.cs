using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>
/// Moves the bytes of a picture where a sample computes nothing: flips, crops, pads, quarter turns. The same bytes as by way of floats, because a level that
/// becomes a float and is rounded again is the same level.
/// </summary>
internal sealed unsafe class MovedBytes
{
    private const int Rgb = 3;

    // Rows of a turned canvas that are filled together: from each row of the source they read one stretch.
    private const int RowsAtOnce = 16;

    private IndexTable _columns;
    private IndexTable _lines;
    private PixelSource _source;
    private ImageSize _canvas;
    private uint _fill;
    private byte* _target;

    // A row of the border's colour; null for borders that repeat samples.
    private byte* _filled;

    /// <summary>Writes the canvas, rows without a gap.</summary>
    /// <param name="source">Bytes.</param>
    /// <param name="map">A map that only moves (<see cref="Sampler.OnlyMoves"/>).</param>
    /// <param name="decision">How it is sampled.</param>
    /// <param name="rule">The border, and its colour.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="target">Its first byte.</param>
    /// <param name="arena">Where the tables are kept.</param>
    public void Run(in PixelSource source, in Map3x3 map, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, byte* target, Arena arena)
    {
        _source = source;
        _canvas = canvas;
        _target = target;
        AxisMap sourceX = AxisMap.OfSourceX(map);
        AxisMap sourceY = AxisMap.OfSourceY(map);
        bool swapped = !sourceX.AlongCanvasX;
        IndexTable x = IndexTable.Build(sourceX, swapped ? canvas.Height : canvas.Width, source.Width, rule.Border, decision.DropX, arena);
        IndexTable y = IndexTable.Build(sourceY, swapped ? canvas.Width : canvas.Height, source.Height, rule.Border, decision.DropY, arena);
        _columns = swapped ? y : x;
        _lines = swapped ? x : y;
        _fill = Level(rule.Fill0) | (Level(rule.Fill1) << 8) | (Level(rule.Fill2) << 16);
        if (swapped)
        {
            for (int row = 0; row < canvas.Height; row += RowsAtOnce) TurnedRows(row, Math.Min(RowsAtOnce, canvas.Height - row));
            return;
        }

        _filled = null;
        if (rule.Border == Border.Constant)
        {
            _filled = arena.Allocate<byte>(((nint)canvas.Width + 1) * Channels);
            for (int i = 0; i < canvas.Width; i++) Put(_filled + (i * Channels), -1, -1);
        }

        for (int row = 0; row < canvas.Height; row++) Row(_lines[row], Place(0, row));
    }

    private int Channels => _source.Channels;

    private byte* Place(int x, int y) => _target + ((((nint)y * _canvas.Width) + x) * Channels);

    private byte* Sample(int column, int line) => (byte*)_source.Data + (line * _source.Stride) + ((nint)column * Channels);

    private void Row(int line, byte* target)
    {
        int width = _canvas.Width;
        int low = line < 0 ? width : _columns.Low, high = line < 0 ? width : Math.Max(_columns.High, low);
        Beyond(0, low, line, target);
        if (high > low)
        {
            byte* first = Sample(_columns[low], line);
            int bytes = (high - low) * Channels;
            if (_columns.Direction > 0) Buffer.MemoryCopy(first, target + (low * Channels), bytes, bytes);
            else if (Channels == Rgb) ByteRows.Mirror(first, (byte*)_source.Data, high - low, target + (low * Rgb));
            else for (int i = 0; i < bytes; i++) target[low + i] = first[-i];
        }

        Beyond(high, width, line, target);
    }

    /// <summary>Pixels beyond the stretch that follows itself in the source; all of a row beyond it.</summary>
    private void Beyond(int from, int to, int line, byte* target)
    {
        if (from >= to) return;

        // Beyond a stretch that follows itself there is border on that side, or nothing.
        bool isFilled = line < 0 || (_filled != null && _columns.High > _columns.Low && _columns[from] < 0);
        if (isFilled) Buffer.MemoryCopy(_filled, target + (from * Channels), (to - from) * Channels, (to - from) * Channels);
        else for (int x = from; x < to; x++) Put(target + (x * Channels), _columns[x], line);
    }

    /// <summary>Some rows of a canvas whose rows are columns of the source.</summary>
    private void TurnedRows(int first, int rows)
    {
        byte* end = (byte*)_source.Data + _source.Length - sizeof(uint);
        for (int x = 0; x < _canvas.Width; x++)
        {
            int line = _columns[x];
            bool last = x == _canvas.Width - 1;
            for (int row = first; row < first + rows; row++)
            {
                int column = _lines[row];
                byte* target = Place(x, row);
                byte* from = Sample(column, line);

                // The fourth byte is the next pixel's, which is written later.
                if (Channels == Rgb && !last && line >= 0 && column >= 0 && from <= end) *(uint*)target = *(uint*)from;
                else Put(target, column, line);
            }
        }
    }

    private void Put(byte* target, int column, int line)
    {
        bool outside = column < 0 || line < 0;
        byte* from = outside ? null : Sample(column, line);
        uint word = outside ? _fill : Channels == 1 ? *from : ByteRows.Word(from);
        target[0] = (byte)word;
        if (Channels == 1) return;
        target[1] = (byte)(word >> 8);
        target[2] = (byte)(word >> 16);
    }

    private static uint Level(float value) => (uint)MathF.Round(Math.Clamp(value, 0f, 1f) * 255f);
}
