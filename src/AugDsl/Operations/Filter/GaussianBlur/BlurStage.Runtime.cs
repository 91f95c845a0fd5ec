using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>Gaussian blur: down the columns from the ring's rows into one line, mirrored at its ends, then along that line.</summary>
internal sealed unsafe class BlurStage : NeighbourStage
{
    private float* _weights;
    private float* _line;
    private int _y;
    private float _low;
    private float _high;

    protected override bool MirrorsRows => false;

    public override void Begin(RunFrame frame, RowStage previous, in StageInput input)
    {
        double sigma = input.Parameters[0];
        int radius = GaussianWeights.Radius(sigma);
        BeginRing(frame, previous, radius);
        double* exact = frame.Arena.Allocate<double>(radius + 1);
        GaussianWeights.Fill(sigma, exact);
        _weights = frame.Arena.Allocate<float>(radius + 1);
        for (int i = 0; i <= radius; i++) _weights[i] = (float)exact[i];
        _line = frame.Arena.Allocate<float>(RowStride * frame.Channels) + Margin;
        _y = -1;

        // The weights add to 1 but for their rounding: the clamp keeps its last bit out of [0, 1].
        _low = input.Clamps ? 0 : -float.MaxValue;
        _high = input.Clamps ? 1 : float.MaxValue;
    }

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (y != _y) BeginRow(y);
        int length = Planes.RoundUp(count);
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float* line = _line + (channel * RowStride) + x;
            BlurBodiesWidest.Horizontal(line, _weights, Radius, tile[channel], length, _low, _high);
        }
    }

    private void BeginRow(int y)
    {
        Pull(y);
        _y = y;
        int width = Frame.Canvas.Width;
        for (int channel = 0; channel < Frame.Channels; channel++)
        {
            float** rows = RowsAround(channel, y);
            float* line = _line + (channel * RowStride);
            BlurBodiesWidest.Vertical(rows, _weights, Radius, line, Planes.RoundUp(width));
            Reflection.FillMargins(line, width, Radius, 1);
        }
    }
}
