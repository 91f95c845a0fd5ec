using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Stores planes of floats; tiles are computed in their place where nothing that is finished, or still to be read, lies behind them.</summary>
internal sealed unsafe class PlanarSink : RowSink
{
    private float* _first;
    private nint _rowStride;
    private nint _planeStride;
    private ImageSize _size;
    private bool _padded;

    /// <summary>Whether the planes are also what is being read, so that nothing behind a tile may be touched.</summary>
    public bool InPlace { get; set; }

    /// <summary>Stores to <paramref name="destination"/>, rows and planes without a gap.</summary>
    public void Begin(Arena arena, int channels, float* destination, ImageSize size)
    {
        BeginScratch(arena, channels);
        _first = destination;
        _size = size;
        _rowStride = size.Width;
        _planeStride = (nint)size.Width * size.Height;
        _padded = false;
        InPlace = false;
    }

    /// <summary>Stores to planes in the arena, rows padded to whole granules unless they share tiles.</summary>
    public void BeginCanvas(Arena arena, int channels, ImageSize size)
    {
        BeginScratch(arena, channels);
        _size = size;
        _padded = size.Width > RowTile.Capacity / 2;
        _rowStride = _padded ? Planes.RoundUp(size.Width) : size.Width;
        _planeStride = _rowStride * size.Height;
        _first = arena.Allocate<float>(_planeStride * channels);
        InPlace = false;
    }

    /// <summary>What was stored, as a source.</summary>
    public PixelSource AsSource() =>
        new(PixelKind.Planar, _first, _size.Width, _size.Height, Channels, _rowStride, _planeStride * Channels, _planeStride);

    public override Planes Target(int y, int x, int count) => IsDirect(y, x, count) ? Place(y, x) : Scratch;

    public override void Put(in Planes tile, int y, int x, int count) => Planes.Copy(tile, Place(y, x), count, Channels);

    private Planes Place(int y, int x) => Planes.Of(_first + (y * _rowStride) + x, _planeStride, Channels);

    private bool IsDirect(int y, int x, int count)
    {
        int written = Planes.RoundUp(count);
        if (written == count || _padded) return true;

        // Values behind the tile belong to rows that are still to come, but the plane behind the last row is finished.
        return !InPlace && (y * _rowStride) + x + written <= _planeStride;
    }
}
