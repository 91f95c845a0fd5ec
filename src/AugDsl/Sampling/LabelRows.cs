using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Sampling;

/// <summary>Reads a picture of labels through one map: the sampler of pictures with the nearest sample, whose values come back as the bytes they were.</summary>
internal sealed unsafe class LabelRows
{
    private readonly Sampler _sampler = new();

    /// <summary>Fills a canvas.</summary>
    /// <param name="labels">One byte a pixel.</param>
    /// <param name="chain">The map.</param>
    /// <param name="rule">The border; interpolation and filter must be nearest and off.</param>
    /// <param name="canvas">The canvas' size.</param>
    /// <param name="destination">A byte for each of its pixels.</param>
    /// <param name="arena">Where tables live.</param>
    public void Run(ImageView<byte> labels, MapChain chain, in SamplingRule rule, ImageSize canvas, Span<byte> destination, Arena arena)
    {
        fixed (byte* pixels = labels.Pixels)
        {
            PixelSource source = new(PixelKind.Gray8, pixels, labels.Width, labels.Height, 1, labels.Stride, labels.Pixels.Length);
            SamplingDecision decision = chain.Decide(canvas, labels.Size, rule);
            _sampler.Begin(source, chain, decision, rule, canvas, arena);
            float* tile = arena.Allocate<float>(RowTile.Capacity);
            for (int y = 0; y < canvas.Height; y++)
            {
                Span<byte> row = destination.Slice(y * canvas.Width, canvas.Width);
                for (int x = 0; x < canvas.Width; x += RowTile.Capacity)
                {
                    int count = Math.Min(RowTile.Capacity, canvas.Width - x);
                    _sampler.Row(y, x, count, tile, null, null);
                    for (int i = 0; i < count; i++) row[x + i] = (byte)((tile[i] * 255) + 0.5f);
                }
            }
        }
    }
}
