using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>Correlation with odd × odd weights; those that are 0 cost nothing.</summary>
internal sealed unsafe class CorrelationStage(CorrelationKind kind) : NeighbourStage
{
    private float* _weights;
    private int* _columns;
    private int* _rows;
    private float** _taps;
    private int _count;
    private int _y;
    private float _low;
    private float _high;

    protected override bool MirrorsRows => true;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        int size = kind.Size(input.Parameters);
        int radius = size / 2;
        int all = size * size;
        BeginRing(frame, previous, radius);
        double* weights = frame.Arena.Allocate<double>(all);
        kind.Fill(input.Parameters, new Span<double>(weights, all));
        _weights = frame.Arena.Allocate<float>(all);
        _columns = frame.Arena.Allocate<int>(all);
        _rows = frame.Arena.Allocate<int>(all);
        _taps = (float**)frame.Arena.Allocate<nint>((nint)all * frame.Channels);
        _count = 0;
        for (int i = 0; i < all; i++)
        {
            float weight = (float)weights[i];
            if (weight == 0) continue;
            _weights[_count] = weight;
            _columns[_count] = (i % size) - radius;
            _rows[_count++] = (i / size) - radius;
        }

        _y = -1;
        _low = input.Clamps ? 0 : -float.MaxValue;
        _high = input.Clamps ? 1 : float.MaxValue;
    }

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (y != _y) BeginRow(y);
        int length = Planes.RoundUp(count);
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** taps = _taps + (channel * _count);
            StencilBodiesWidest.Correlate(taps, _weights, _count, x, tile[channel], length, _low, _high);
        }
    }

    private void BeginRow(int y)
    {
        Pull(y);
        _y = y;
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** rows = RowsAround(channel, y);
            for (int i = 0; i < _count; i++) _taps[(channel * _count) + i] = rows[_rows[i]] + _columns[i];
        }
    }
}
