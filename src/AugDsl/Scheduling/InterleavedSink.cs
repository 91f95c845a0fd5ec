using AugDsl.Imaging;
using AugDsl.Kernels;

namespace AugDsl.Scheduling;

/// <summary>Stores three interleaved floats a pixel (one channel is planar as well: see <see cref="PlanarSink"/>).</summary>
internal sealed unsafe class InterleavedSink : RowSink
{
    private float* _first;
    private nint _stride;

    public void Begin(Arena arena, float* destination, ImageSize size)
    {
        BeginScratch(arena, 3);
        _first = destination;
        _stride = (nint)size.Width * 3;
    }

    public override void Put(in Planes tile, int y, int x, int count) =>
        Interleaving.ToFloat3(tile.C0, tile.C1, tile.C2, _first + (y * _stride) + ((nint)x * 3), count);
}

/// <summary>Stores a raster that geometry reads again: four floats a pixel.</summary>
internal sealed unsafe class Float4Sink : RowSink
{
    private float* _first;
    private ImageSize _size;

    public void Begin(Arena arena, int channels, ImageSize size)
    {
        BeginScratch(arena, channels);
        _size = size;
        _first = arena.Allocate<float>(4 * (nint)size.Width * size.Height);
    }

    public PixelSource AsSource() =>
        new(PixelKind.Float4, _first, _size.Width, _size.Height, Channels, 4 * (nint)_size.Width, 4 * (nint)_size.Width * _size.Height);

    public override void Put(in Planes tile, int y, int x, int count) =>
        Interleaving.ToFloat4(tile.C0, tile.C1, tile.C2, _first + (4 * (((nint)y * _size.Width) + x)), count, Channels);
}
