using System.Runtime.Intrinsics;
using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>Rows of any map over any layout, through the generic bodies.</summary>
internal sealed unsafe class TexelRows
{
    private readonly CoordinateRows _coordinates = new();
    private PixelSource _source;
    private SamplingRule _rule;
    private Vector128<float>* _texels;

    /// <summary>Prepares; <paramref name="source"/> is already averaged if the decision asks for mips.</summary>
    public void Begin(in PixelSource source, MapChain chain, in SamplingDecision decision, in SamplingRule rule, ImageSize canvas, Arena arena)
    {
        _source = source;
        _rule = rule;
        _coordinates.Begin(chain, decision, canvas, arena);
        _texels = (Vector128<float>*)arena.Allocate<float>(RowTile.Capacity * 4);
    }

    public void Row(int y, int x, int count, float* c0, float* c1, float* c2)
    {
        _coordinates.Row(y, x, count);
        TexelFrame frame = new(_source.Width, _source.Height, _rule.Border, Vector128.Create(_rule.Fill0, _rule.Fill1, _rule.Fill2, 0));
        switch (_source.Kind)
        {
            case PixelKind.Rgb8:
                TexelBodies.Row(new Rgb8Texels(_source), frame, _rule.Interpolation, _coordinates, count, _texels);
                break;
            case PixelKind.Gray8:
                TexelBodies.Row(new Gray8Texels(_source), frame, _rule.Interpolation, _coordinates, count, _texels);
                break;
            case PixelKind.Float4:
                TexelBodies.Row(new Float4Texels(_source), frame, _rule.Interpolation, _coordinates, count, _texels);
                break;
            default:
                TexelBodies.Row(new PlanarTexels(_source), frame, _rule.Interpolation, _coordinates, count, _texels);
                break;
        }

        if (_source.Channels == 1) TexelPlanes.First(_texels, count, c0);
        else TexelPlanes.Split(_texels, count, c0, c1, c2);
    }
}
