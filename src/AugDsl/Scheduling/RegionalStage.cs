using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>A stage that sees the whole raster: takes all rows of the stage before in, computes once, and hands rows out.</summary>
internal abstract unsafe class RegionalStage : FollowingStage
{
    private RowStage? _previous;
    private Planes _planes;
    private nint _planeStride;
    private bool _isComputed;

    /// <summary>Values from one row to the next.</summary>
    protected nint RowStride { get; private set; }

    /// <summary>Begins a run: the planes of the canvas lie in the run's arena.</summary>
    protected void BeginCanvas(RunFrame frame, RowStage previous)
    {
        BeginStage(frame);
        _previous = previous;
        _isComputed = false;
        RowStride = Planes.RowStride(Planes.RoundUp(frame.Canvas.Width));
        _planeStride = RowStride * frame.Canvas.Height;
        _planes = Planes.Of(frame.Arena.Allocate<float>(_planeStride * frame.Channels), _planeStride, frame.Channels);
    }

    /// <summary>Computes the result in the place of the raster.</summary>
    /// <param name="planes">The raster, a plane a channel, rows <see cref="RowStride"/> apart and writable up to whole granules.</param>
    protected abstract void Compute(in Planes planes);

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (!_isComputed) TakeIn();
        Planes.Copy(_planes.Plus((y * RowStride) + x), tile, count, Frame.Channels);
    }

    private void TakeIn()
    {
        (int width, int height) = (Frame.Canvas.Width, Frame.Canvas.Height);
        for (int y = 0; y < height; y++)
        {
            Planes row = _planes.Plus(y * RowStride);
            for (int x = 0; x < width; x += RowTile.Capacity) _previous!.Row(row.Plus(x), y, x, Math.Min(RowTile.Capacity, width - x));
        }

        Compute(_planes);
        _isComputed = true;
    }
}
