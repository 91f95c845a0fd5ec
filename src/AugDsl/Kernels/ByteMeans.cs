namespace AugDsl.Kernels;

/// <summary>The exact mean of every channel of a picture of bytes, in units of full scale.</summary>
internal static unsafe class ByteMeans
{
    private const int LargestBlock = 3 * 64;
    private const int BlocksAtOnce = 128;

    // A block adds at most 255 to a place, so that many fit 32 bits.
    private const int BlocksPerDrain = 1 << 24;

    public static void Of(in PixelSource source, Span<double> means)
    {
        int channels = source.Channels;
        nint length = (nint)source.Width * channels;
        int runs = source.Height;
        if (length == source.Stride) (length, runs) = (length * runs, 1);
        nint block = ByteSumBodiesWidest.Block;
        uint* sums = stackalloc uint[LargestBlock];
        Span<long> totals = stackalloc long[3];
        totals.Clear();
        new Span<uint>(sums, LargestBlock).Clear();
        int pending = 0;
        for (int run = 0; run < runs; run++)
        {
            byte* bytes = (byte*)source.Data + (run * source.Stride);
            nint left = length;
            while (left > 0)
            {
                int blocks = (int)Math.Min(BlocksAtOnce, left / block);
                if (blocks > 0) ByteSumBodiesWidest.Add(bytes, blocks, sums);
                nint taken = blocks * block;

                // What is less than a block belongs to the first places of one.
                for (; blocks == 0 && taken < left; taken++) sums[taken] += bytes[taken];
                bytes += taken;
                left -= taken;
                pending += blocks + 1;
                if (pending < BlocksPerDrain - BlocksAtOnce - 1) continue;
                Drain(sums, totals, channels);
                pending = 0;
            }
        }

        Drain(sums, totals, channels);
        double scale = 1 / (255.0 * source.Width * source.Height);
        for (int c = 0; c < 3; c++) means[c] = totals[c % channels] * scale;
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
