using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Tiles;

namespace AugDsl.Scheduling;

/// <summary>Stores interleaved bytes, rounded half to even.</summary>
internal sealed unsafe class ByteSink : RowSink
{
    private byte* _first;
    private byte* _end;
    private uint* _words;
    private nint _stride;

    public void Begin(Arena arena, int channels, byte* destination, ImageSize size)
    {
        BeginScratch(arena, channels);
        _first = destination;
        _stride = (nint)size.Width * channels;
        _end = destination + (_stride * size.Height);
        _words = arena.Allocate<uint>(RowTile.Capacity);
    }

    public override void Put(in Planes tile, int y, int x, int count)
    {
        byte* target = _first + (y * _stride) + ((nint)x * Channels);
        if (Channels == 3)
        {
            int length = Planes.RoundUp(count);
            StoreBodiesWidest.ToWords(tile.C0, tile.C1, tile.C2, _words, length);
            Interleaving.PackRgb24(_words, target, count, _end);
            return;
        }

        // A vector of bytes holds 64 pixels: values beyond the tile's granules are garbage, but room for them is there.
        int whole = (count + 63) & -64;
        byte* bytes = (byte*)_words;
        StoreBodiesWidest.ToBytes(tile.C0, bytes, whole);
        Buffer.MemoryCopy(bytes, target, count, count);
    }
}
