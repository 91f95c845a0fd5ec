using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>A correlation with 3 × 3 weights, s + f (x − s), that leaves the canvas' outermost ring as it is.</summary>
internal sealed unsafe class SharpnessStage : NeighbourStage
{
    private const int Taps = 9;
    private const int Centre = 4;

    private float* _weights;
    private float** _taps;
    private int _y;
    private float _low;
    private float _high;

    protected override bool MirrorsRows => true;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        BeginRing(frame, previous, radius: 1);
        double factor = input.Parameters[0];
        _weights = frame.Arena.Allocate<float>(Taps);
        for (int i = 0; i < Taps; i++) _weights[i] = (float)(i == Centre ? factor + ((1 - factor) * 5 / 13) : (1 - factor) / 13);
        _taps = (float**)frame.Arena.Allocate<nint>((nint)Taps * frame.Channels);
        _y = -1;
        _low = input.Clamps ? 0 : -float.MaxValue;
        _high = input.Clamps ? 1 : float.MaxValue;
    }

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (y != _y) BeginRow(y);
        int length = Planes.RoundUp(count);
        int width = Frame.Canvas.Width;
        bool isOuter = y == 0 || y == Frame.Canvas.Height - 1;
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float* row = RowsAround(channel, y)[0] + x;
            float* result = tile[channel];
            if (isOuter)
            {
                new ReadOnlySpan<float>(row, count).CopyTo(new Span<float>(result, count));
                continue;
            }

            float** taps = _taps + (channel * Taps);
            StencilBodiesWidest.Correlate(taps, _weights, Taps, x, result, length, _low, _high);
            if (x == 0) result[0] = row[0];
            if (x + count == width) result[count - 1] = row[count - 1];
        }
    }

    private void BeginRow(int y)
    {
        Pull(y);
        _y = y;
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** rows = RowsAround(channel, y);
            for (int i = 0; i < Taps; i++) _taps[(channel * Taps) + i] = rows[(i / 3) - 1] + (i % 3) - 1;
        }
    }
}
