using AugDsl.Algebra;
using AugDsl.Kernels;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>Samples a picture or a raster through a map.</summary>
internal sealed unsafe class SampledStage : RowStage
{
    private readonly Sampler _sampler = new();

    public void Begin(RunFrame frame, in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule)
    {
        BeginStage(frame);
        _sampler.Begin(source, chain, decision, rule, frame.Canvas, frame.Arena);
    }

    protected override void Fill(in Planes tile, int y, int x, int count) => _sampler.Row(y, x, count, tile.C0, tile.C1, tile.C2);

    protected override void FillRows(in Planes tile, int y, int rows)
    {
        if (!_sampler.TryRows(y, rows, Frame.Canvas.Width, tile.C0, tile.C1, tile.C2)) base.FillRows(tile, y, rows);
    }
}

/// <summary>Reads a canvas where it was written, pixel by pixel.</summary>
internal sealed unsafe class CanvasStage : RowStage
{
    private PixelSource _source;

    public void Begin(RunFrame frame, in PixelSource source)
    {
        BeginStage(frame);
        _source = source;
    }

    protected override void Fill(in Planes tile, int y, int x, int count)
    {
        if (_source.Kind == PixelKind.Float4)
        {
            FillFromPixels(tile, y, x, count);
            return;
        }

        Planes from = Planes.Of((float*)_source.Data + (y * _source.Stride) + x, _source.PlaneStride, _source.Channels);
        Planes.Copy(from, tile, count, _source.Channels);
    }

    /// <summary>A raster keeps its pixels together. It is read like this only where a mean needs values beyond [0, 1], so plainly.</summary>
    private void FillFromPixels(in Planes tile, int y, int x, int count)
    {
        float* from = (float*)_source.Data + (y * _source.Stride) + (4 * x);
        for (int i = 0; i < count; i++)
        {
            tile.C0[i] = from[4 * i];
            if (_source.Channels == 1) continue;
            tile.C1[i] = from[(4 * i) + 1];
            tile.C2[i] = from[(4 * i) + 2];
        }
    }
}
