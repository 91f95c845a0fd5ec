using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>
/// A stage whose pixels depend on rows around: keeps a ring of as many rows of the stage before as are needed at once, mirrored at the
/// canvas' edge at any distance.
/// </summary>
internal abstract unsafe class NeighbourStage : FollowingStage
{
    private RowStage? _previous;
    private float* _ring;
    private float** _rows;
    private nint _tableStride;
    private int _capacity;
    private int _pulled;
    private nint _rowStride;
    private nint _planeStride;

    protected int Radius { get; private set; }

    /// <summary>Values kept free on both sides of a row, at least the radius.</summary>
    protected int Margin { get; private set; }

    /// <summary>Values from one row to the next, margins included.</summary>
    protected nint RowStride => _rowStride;

    /// <summary>Whether rows are mirrored to both sides as they come in.</summary>
    protected abstract bool MirrorsRows { get; }

    protected void BeginRing(RunFrame frame, RowStage previous, int radius)
    {
        BeginStage(frame);
        _previous = previous;
        Radius = radius;
        Margin = Planes.RoundUp(radius);
        _rowStride = Planes.RowStride(Planes.RoundUp(frame.Canvas.Width) + (2 * Margin));
        _capacity = Math.Min((2 * radius) + 1, frame.Canvas.Height);
        _planeStride = _capacity * _rowStride;
        _ring = frame.Arena.Allocate<float>(_planeStride * frame.Channels);
        _pulled = 0;
        BuildTable(frame);
    }

    /// <summary>Brings the rows around row <paramref name="y"/> in.</summary>
    protected void Pull(int y)
    {
        int last = Math.Min(y + Radius, Frame.Canvas.Height - 1);
        for (; _pulled <= last; _pulled++)
        {
            Planes row = Planes.Of(*RowsAround(0, _pulled), _planeStride, Frame.Channels);
            int width = Frame.Canvas.Width;
            for (int x = 0; x < width; x += RowTile.Capacity) _previous!.Row(row.Plus(x), _pulled, x, Math.Min(RowTile.Capacity, width - x));
            if (!MirrorsRows) continue;
            for (int channel = 0; channel < Frame.Channels; channel++) Reflection.FillMargins(row[channel], width, Radius, 1);
        }
    }

    /// <summary>The place in a table of pointers to rows, mirrored above and below the canvas, that belongs to row <paramref name="y"/>.</summary>
    protected float** RowsAround(int channel, int y) => _rows + (channel * _tableStride) + y;

    private void BuildTable(RunFrame frame)
    {
        int height = frame.Canvas.Height;
        _tableStride = height + (2 * Radius);
        _rows = (float**)frame.Arena.Allocate<nint>(_tableStride * frame.Channels) + Radius;
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            float** table = RowsAround(channel, 0);
            for (int y = -Radius; y < height + Radius; y++) table[y] = RowOf(channel, Reflection.Fold(y, height));
        }
    }

    private float* RowOf(int channel, int y) => _ring + (channel * _planeStride) + (y % _capacity * _rowStride) + Margin;
}
