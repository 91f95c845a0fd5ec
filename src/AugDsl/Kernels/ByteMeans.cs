using System.Runtime.Intrinsics;

namespace AugDsl.Kernels;

/// <summary>The exact mean of every channel of a picture of bytes, in units of full scale.</summary>
internal static unsafe class ByteMeans
{
    private const int LargestBlock = 3 * 64;
    private const int BlocksAtOnce = 128;

    // The smallest block is 48 bytes, so a row of 65,535 three-channel pixels adds at most 4,096 bytes to a place: 2,048 rows fit 32 bits.
    private const int RowsAtOnce = 2048;

    public static void Of(in PixelSource source, Span<double> means)
    {
        int channels = source.Channels;
        int values = source.Width * channels;
        int block = Vector512.IsHardwareAccelerated ? ByteSumBodies512.Block : ByteSumBodies.Block;
        uint* sums = stackalloc uint[LargestBlock];
        Span<long> totals = stackalloc long[3];
        totals.Clear();
        new Span<uint>(sums, LargestBlock).Clear();
        for (int y = 0; y < source.Height; y++)
        {
            byte* row = (byte*)source.Data + (y * source.Stride);
            int blocks = values / block;
            for (int first = 0; first < blocks; first += BlocksAtOnce) Add(row + ((nint)first * block), Math.Min(BlocksAtOnce, blocks - first), sums);
            for (int x = blocks * block; x < values; x++) sums[x % block] += row[x];
            if ((y + 1) % RowsAtOnce == 0 || y == source.Height - 1) Drain(sums, totals, channels);
        }

        double scale = 1 / (255.0 * source.Width * source.Height);
        for (int c = 0; c < 3; c++) means[c] = totals[c % channels] * scale;
    }

    private static void Add(byte* bytes, int blocks, uint* sums)
    {
        if (Vector512.IsHardwareAccelerated) ByteSumBodies512.Add(bytes, blocks, sums);
        else ByteSumBodies.Add(bytes, blocks, sums);
    }

    private static void Drain(uint* sums, Span<long> totals, int channels)
    {
        for (int i = 0; i < LargestBlock; i++)
        {
            totals[i % channels] += sums[i];
            sums[i] = 0;
        }
    }
}
