using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The median of k × k values of the ring's rows.</summary>
internal sealed unsafe class MedianStage : NeighbourStage
{
    private const int Nine = 9;

    private float** _taps;
    private int* _window;
    private int _size;
    private int _count;
    private int _y;

    protected override bool MirrorsRows => true;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        _size = (int)input.Parameters[0];
        _count = _size * _size;
        BeginRing(frame, previous, _size / 2);
        _taps = (float**)frame.Arena.Allocate<nint>((nint)_count * frame.Channels);
        _window = frame.Arena.Allocate<int>(_count * Planes.Granule);
        _y = -1;
    }

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (y != _y) BeginRow(y);
        int length = Planes.RoundUp(count);
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** taps = _taps + (channel * _count);
            if (_count == Nine) MedianBodiesWidest.OfNine(taps, x, tile[channel], length);
            else MedianBodiesWidest.OfMany(taps, _count, x, _window, tile[channel], length);
        }
    }

    private void BeginRow(int y)
    {
        Pull(y);
        _y = y;
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** rows = RowsAround(channel, y);
            for (int i = 0; i < _count; i++) _taps[(channel * _count) + i] = rows[(i / _size) - Radius] + (i % _size) - Radius;
        }
    }
}
