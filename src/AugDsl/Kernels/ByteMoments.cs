using System.Numerics;
using System.Runtime.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl.Kernels;

/// <summary>The exact sums of the values and of their squares, for every channel of a picture of bytes.</summary>
/// <remarks>
/// Bytes are added by their place in a block of three vectors, a length that whole pixels of one to four channels divide; the places are
/// added up by channel at the end. Integers throughout, so the vectors' width does not show.
/// </remarks>
internal static unsafe class ByteMoments
{
    private const int LargestBlock = 3 * 64;
    private const int BlocksAtOnce = 128;

    // A block adds at most 255 · 255 to a place: that many fit 32 bits.
    private const int BlocksPerDrain = int.MaxValue / (255 * 255) * 2;

    /// <summary>Adds a picture to the sums.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="sums">The sums of the values, one a channel at least.</param>
    /// <param name="squares">The sums of the squares, one a channel at least.</param>
    public static void Add(in ImageView<byte> image, Span<ulong> sums, Span<ulong> squares)
    {
        int length = image.Width * image.Channels;
        uint* places = stackalloc uint[LargestBlock];
        uint* squarePlaces = stackalloc uint[LargestBlock];
        new Span<uint>(places, LargestBlock).Clear();
        new Span<uint>(squarePlaces, LargestBlock).Clear();
        int pending = 0;
        bool isWhole = image.Stride == length;
        int runs = isWhole ? 1 : image.Height;
        for (int run = 0; run < runs; run++)
        {
            ReadOnlySpan<byte> left = isWhole ? image.Pixels[..(length * image.Height)] : image.Row(run);
            while (left.Length > 0)
            {
                int blocks = Math.Min(BlocksAtOnce, left.Length / Block);
                int taken = blocks > 0 ? blocks * Block : left.Length;
                if (blocks > 0) AddBlocks(left, blocks, places, squarePlaces);
                else AddRest(left, places, squarePlaces);
                left = left[taken..];
                pending += blocks + 1;
                if (pending < BlocksPerDrain - BlocksAtOnce - 1) continue;
                Drain(places, sums, image.Channels);
                Drain(squarePlaces, squares, image.Channels);
                pending = 0;
            }
        }

        Drain(places, sums, image.Channels);
        Drain(squarePlaces, squares, image.Channels);
    }

    private static int Block => 3 * Vector<byte>.Count;

    /// <summary>The three vectors of a block one after the other: each needs six sums, which fit the registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBlocks(ReadOnlySpan<byte> bytes, int blocks, uint* places, uint* squarePlaces)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks * Block, bytes.Length);
        int step = Vector<byte>.Count;
        int part = Vector<uint>.Count;
        fixed (byte* start = bytes)
        {
            for (int offset = 0; offset < 3 * step; offset += step)
            {
                byte* at = start + offset;
                Vector<ushort> low = Vector<ushort>.Zero;
                Vector<ushort> high = low;
                Vector<uint> squares0 = Vector<uint>.Zero;
                Vector<uint> squares1 = squares0;
                Vector<uint> squares2 = squares0;
                Vector<uint> squares3 = squares0;
                for (int i = 0; i < blocks; i++)
                {
                    Vector<byte> values = Vector.Load(at);
                    Vector<ushort> lower = Vector.WidenLower(values);
                    Vector<ushort> upper = Vector.WidenUpper(values);
                    low += lower;
                    high += upper;
                    lower *= lower;
                    upper *= upper;
                    squares0 += Vector.WidenLower(lower);
                    squares1 += Vector.WidenUpper(lower);
                    squares2 += Vector.WidenLower(upper);
                    squares3 += Vector.WidenUpper(upper);
                    at += 3 * step;
                }

                Store(places + offset, Vector.WidenLower(low), Vector.WidenUpper(low));
                Store(places + offset + (2 * part), Vector.WidenLower(high), Vector.WidenUpper(high));
                Store(squarePlaces + offset, squares0, squares1);
                Store(squarePlaces + offset + (2 * part), squares2, squares3);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(uint* places, Vector<uint> lower, Vector<uint> upper)
    {
        Vector.Store(Vector.Load(places) + lower, places);
        Vector.Store(Vector.Load(places + Vector<uint>.Count) + upper, places + Vector<uint>.Count);
    }

    /// <summary>What is less than a block belongs to the first places of one.</summary>
    private static void AddRest(ReadOnlySpan<byte> bytes, uint* places, uint* squarePlaces)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            uint value = bytes[i];
            places[i] += value;
            squarePlaces[i] += value * value;
        }
    }

    private static void Drain(uint* places, Span<ulong> totals, int channels)
    {
        for (int i = 0, channel = 0; i < LargestBlock; i++)
        {
            totals[channel] += places[i];
            places[i] = 0;
            channel = channel + 1 == channels ? 0 : channel + 1;
        }
    }
}
