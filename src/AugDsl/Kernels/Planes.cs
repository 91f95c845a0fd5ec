using AugDsl.Tiles;

namespace AugDsl.Kernels;

/// <summary>Where the values of a stretch of a row lie: one pointer a channel. With one channel all three are the same.</summary>
internal readonly unsafe struct Planes(float* c0, float* c1, float* c2)
{
    /// <summary>Values of one 512-bit vector: rows and tiles are writable up to a multiple of it.</summary>
    public const int Granule = 16;

    public float* C0 => c0;

    public float* C1 => c1;

    public float* C2 => c2;

    /// <summary>The same planes, <paramref name="count"/> values further.</summary>
    public Planes Plus(nint count) => new(c0 + count, c1 + count, c2 + count);

    public float* this[int channel] => channel == 0 ? c0 : channel == 1 ? c1 : c2;

    /// <summary>Planes that lie one after the other.</summary>
    public static Planes Of(float* first, nint planeStride, int channels) =>
        channels == 1 ? new Planes(first, first, first) : new Planes(first, first + planeStride, first + (2 * planeStride));

    /// <summary>Room for a whole tile.</summary>
    public static Planes Tile(Arena arena, int channels) => Of(arena.Allocate<float>(RowTile.Capacity * channels), RowTile.Capacity, channels);

    /// <summary><paramref name="count"/> rounded up to whole granules.</summary>
    public static int RoundUp(int count) => (count + Granule - 1) & -Granule;

    /// <summary>
    /// At least <paramref name="count"/> values from one row to the next, an odd number of cache lines: rows of a ring whose distance is a
    /// large power of two would all compete for the same few places of the cache.
    /// </summary>
    public static int RowStride(int count) => RoundUp(count) | Granule;

    /// <summary>Copies <paramref name="count"/> values a plane, unless they are there already.</summary>
    public static void Copy(in Planes from, in Planes to, int count, int channels)
    {
        if (from.C0 == to.C0) return;
        long bytes = (long)count * sizeof(float);
        Buffer.MemoryCopy(from.C0, to.C0, bytes, bytes);
        if (channels == 1) return;
        Buffer.MemoryCopy(from.C1, to.C1, bytes, bytes);
        Buffer.MemoryCopy(from.C2, to.C2, bytes, bytes);
    }
}
