using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Sampling;

/// <summary>Stand-in: nearest only.</summary>
internal sealed unsafe class Sampler
{
    private PixelSource _source;
    private Map3x3 _map;
    private SamplingRule _rule;

    public void Begin(in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        _source = source;
        _map = chain.Matrix;
        _rule = rule;
    }

    public void Row(int y, int x, int count, float* c0, float* c1, float* c2)
    {
        for (int i = 0; i < count; i++)
        {
            double u = (_map.M00 * (x + i + 0.5)) + (_map.M01 * (y + 0.5)) + _map.M02;
            double v = (_map.M10 * (x + i + 0.5)) + (_map.M11 * (y + 0.5)) + _map.M12;
            int column = (int)Math.Floor(u);
            int row = (int)Math.Floor(v);
            bool inside = column >= 0 && row >= 0 && column < _source.Width && row < _source.Height;
            c0[i] = inside ? Read(column, row, 0) : _rule.Fill0;
            if (_source.Channels == 1) continue;
            c1[i] = inside ? Read(column, row, 1) : _rule.Fill1;
            c2[i] = inside ? Read(column, row, 2) : _rule.Fill2;
        }
    }

    private float Read(int column, int row, int channel) => _source.Kind switch
    {
        PixelKind.Float4 => ((float*)_source.Data)[(row * _source.Stride) + (column * 4) + channel],
        PixelKind.Planar => ((float*)_source.Data)[(row * _source.Stride) + column + (channel * _source.PlaneStride)],
        _ => ((byte*)_source.Data)[(row * _source.Stride) + (column * _source.Channels) + channel] / 255f,
    };
}
