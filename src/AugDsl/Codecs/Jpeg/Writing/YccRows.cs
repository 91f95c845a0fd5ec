using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AugDsl.Codecs.Jpeg;

/// <summary>RGB to luma and chroma (ITU-R BT.601 with full range, as JFIF says), with libjpeg's constants of 16 bits of fraction.</summary>
internal static class YccRows
{
    private const int Fraction = 16;

    // Rounding of luma; the middle of chroma with a little less than one half, so that no result reaches 256.
    private const int Half = 1 << (Fraction - 1);
    private const int Middle = (128 << Fraction) + Half - 1;

    /// <summary>Pixels that are converted together: their planes stay in the first-level cache.</summary>
    private const int Tile = 1024;

    /// <summary>Converts a row.</summary>
    /// <param name="pixels">Three bytes a pixel.</param>
    /// <param name="luma">Receives Y = 0.299 R + 0.587 G + 0.114 B.</param>
    /// <param name="cb">Receives Cb = −0.16874 R − 0.33126 G + 0.5 B + 128.</param>
    /// <param name="cr">Receives Cr = 0.5 R − 0.41869 G − 0.08131 B + 128.</param>
    public static void FromRgb(ReadOnlySpan<byte> pixels, Span<byte> luma, Span<byte> cb, Span<byte> cr)
    {
        int width = luma.Length;
        Span<byte> planes = stackalloc byte[3 * Tile];
        for (int x = 0; x < width; x += Tile)
        {
            int count = Math.Min(Tile, width - x);
            Span<byte> r = planes[..count];
            Span<byte> g = planes.Slice(Tile, count);
            Span<byte> b = planes.Slice(2 * Tile, count);
            Split(pixels.Slice(3 * x, 3 * count), r, g, b);
            Convert(r, g, b, luma.Slice(x, count), cb.Slice(x, count), cr.Slice(x, count));
        }
    }

    private static void Convert(ReadOnlySpan<byte> r, ReadOnlySpan<byte> g, ReadOnlySpan<byte> b, Span<byte> luma, Span<byte> cb, Span<byte> cr)
    {
        int x = 0;
        for (; x <= r.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(r[x..]), out Vector<ushort> r0, out Vector<ushort> r1);
            Vector.Widen(new Vector<byte>(g[x..]), out Vector<ushort> g0, out Vector<ushort> g1);
            Vector.Widen(new Vector<byte>(b[x..]), out Vector<ushort> b0, out Vector<ushort> b1);
            Convert(r0, g0, b0, out Vector<ushort> y0, out Vector<ushort> cb0, out Vector<ushort> cr0);
            Convert(r1, g1, b1, out Vector<ushort> y1, out Vector<ushort> cb1, out Vector<ushort> cr1);
            Vector.Narrow(y0, y1).CopyTo(luma[x..]);
            Vector.Narrow(cb0, cb1).CopyTo(cb[x..]);
            Vector.Narrow(cr0, cr1).CopyTo(cr[x..]);
        }
        for (; x < r.Length; x++)
        {
            luma[x] = (byte)(((19595 * r[x]) + (38470 * g[x]) + (7471 * b[x]) + Half) >> Fraction);
            cb[x] = (byte)(((32768 * b[x]) - (11059 * r[x]) - (21709 * g[x]) + Middle) >> Fraction);
            cr[x] = (byte)(((32768 * r[x]) - (27439 * g[x]) - (5329 * b[x]) + Middle) >> Fraction);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Convert(Vector<ushort> r, Vector<ushort> g, Vector<ushort> b, out Vector<ushort> luma, out Vector<ushort> cb, out Vector<ushort> cr)
    {
        Vector.Widen(r, out Vector<uint> r0, out Vector<uint> r1);
        Vector.Widen(g, out Vector<uint> g0, out Vector<uint> g1);
        Vector.Widen(b, out Vector<uint> b0, out Vector<uint> b1);
        luma = Vector.Narrow(Luma(r0, g0, b0), Luma(r1, g1, b1));
        cb = Vector.Narrow(Chroma(b0, r0, g0, 11059, 21709), Chroma(b1, r1, g1, 11059, 21709));
        cr = Vector.Narrow(Chroma(r0, g0, b0, 27439, 5329), Chroma(r1, g1, b1, 27439, 5329));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Luma(Vector<uint> r, Vector<uint> g, Vector<uint> b) =>
        ((r * new Vector<uint>(19595)) + (g * new Vector<uint>(38470)) + (b * new Vector<uint>(7471)) + new Vector<uint>(Half)) >>> Fraction;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Chroma(Vector<uint> more, Vector<uint> less, Vector<uint> lesser, uint factor, uint otherFactor) =>
        ((more << (Fraction - 1)) + new Vector<uint>(Middle) - (less * new Vector<uint>(factor)) - (lesser * new Vector<uint>(otherFactor))) >>> Fraction;

    /// <summary>Interleaved pixels to planes, 16 pixels at a time. Only moves bytes.</summary>
    private static void Split(ReadOnlySpan<byte> pixels, Span<byte> r, Span<byte> g, Span<byte> b)
    {
        int x = 0;
        for (; x <= r.Length - 16; x += 16)
        {
            Vector128<byte> v0 = Vector128.Create(pixels[(3 * x)..]);
            Vector128<byte> v1 = Vector128.Create(pixels[((3 * x) + 16)..]);
            Vector128<byte> v2 = Vector128.Create(pixels[((3 * x) + 32)..]);
            (Vector128.Shuffle(v0, Vector128.Create((byte)0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v1, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v2, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 4, 7, 10, 13))).CopyTo(r[x..]);
            (Vector128.Shuffle(v0, Vector128.Create((byte)1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v1, Vector128.Create((byte)255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v2, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14))).CopyTo(g[x..]);
            (Vector128.Shuffle(v0, Vector128.Create((byte)2, 5, 8, 11, 14, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v1, Vector128.Create((byte)255, 255, 255, 255, 255, 1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255))
                | Vector128.Shuffle(v2, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15))).CopyTo(b[x..]);
        }
        for (; x < r.Length; x++)
        {
            r[x] = pixels[3 * x];
            g[x] = pixels[(3 * x) + 1];
            b[x] = pixels[(3 * x) + 2];
        }
    }
}
