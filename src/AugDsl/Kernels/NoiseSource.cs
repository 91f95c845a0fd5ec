using System.Runtime.CompilerServices;

namespace AugDsl.Kernels;

/// <summary>Cuts a stretch of pixel draws into blocks and copies, converts or compares them.</summary>
internal static unsafe class NoiseSource
{
    /// <summary>The pixels of one block of normals: 32 counters, 4 words each, 2 normals a word.</summary>
    private const int NormalBlock = 256;

    /// <summary>The pixels of one block of words.</summary>
    private const int WordBlock = 128;

    /// <summary>The largest stretch.</summary>
    private const int Capacity = 256;

    /// <summary>n = y · W + x.</summary>
    public static ulong PixelNumber(int canvasWidth, int x, int y) => ((ulong)(uint)y * (uint)canvasWidth) + (uint)x;

    public static void Normals(ref float destination, in NoiseStream stream, ulong pixel, int count)
    {
        NoiseCache cache = NoiseCache.OfThread;
        fixed (float* start = &destination)
        {
            for (int done = 0; done < count;)
            {
                uint block = (uint)((pixel + (uint)done) / NormalBlock);
                int offset = (int)((pixel + (uint)done) % NormalBlock);
                int length = Math.Min(NormalBlock - offset, count - done);
                if (length == NormalBlock)
                {
                    FillNormals(cache, stream, block, start + done);
                }
                else
                {
                    if (!cache.FindNormals(stream, block, out float* normals)) FillNormals(cache, stream, block, normals);
                    Unsafe.CopyBlockUnaligned(start + done, normals + offset, (uint)length * sizeof(float));
                }

                done += length;
            }
        }
    }

    public static void Words(ref uint destination, in NoiseStream stream, ulong pixel, int count)
    {
        fixed (uint* start = &destination) CopyWords(NoiseCache.OfThread, start, stream, pixel, count);
    }

    public static void Uniforms(ref float destination, in NoiseStream stream, ulong pixel, int count)
    {
        uint* words = CallWords(stream, pixel, count);
        fixed (float* start = &destination) NoiseBodiesWidest.Uniforms(start, words, count);
    }

    public static void Below(ref float mask, in NoiseStream stream, ulong threshold, ulong pixel, int count)
    {
        fixed (float* start = &mask)
        {
            if (threshold > uint.MaxValue)
            {
                new Span<float>(start, count).Fill(1);
                return;
            }

            uint* words = CallWords(stream, pixel, count);
            NoiseBodiesWidest.Below(start, words, (uint)threshold, count);
        }
    }

    public static void CellMask(
        ref float mask, in NoiseStream stream, ulong threshold, int cells, int canvasWidth, int canvasHeight, int x, int y, int count)
    {
        // Pixel numbers go on over the end of a row, but cells do not.
        for (int done = 0; done < count; x = 0, y++)
        {
            int length = Math.Min(count - done, canvasWidth - x);
            CellRow(ref Unsafe.Add(ref mask, done), stream, threshold, cells, canvasWidth, canvasHeight, x, y, length);
            done += length;
        }
    }

    private static void CellRow(
        ref float mask, in NoiseStream stream, ulong threshold, int cells, int canvasWidth, int canvasHeight, int x, int y, int count)
    {
        NoiseCache cache = NoiseCache.OfThread;
        ulong row = (ulong)((long)y * cells / canvasHeight) * (uint)cells;
        fixed (float* start = &mask)
        {
            for (int done = 0; done < count;)
            {
                long cell = (long)(x + done) * cells / canvasWidth;
                // The first pixel of the next cell: the smallest p with p · cells / W ≥ cell + 1.
                long end = (((cell + 1) * canvasWidth) + cells - 1) / cells;
                int length = (int)Math.Min(end - x - done, count - done);
                ulong pixel = row + (ulong)cell;
                uint word = FindWords(cache, stream, (uint)(pixel / WordBlock))[pixel % WordBlock];
                new Span<float>(start + done, length).Fill(word < threshold ? 1 : 0);
                done += length;
            }
        }
    }

    private static uint* CallWords(in NoiseStream stream, ulong pixel, int count)
    {
        NoiseCache cache = NoiseCache.OfThread;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Capacity);
        CopyWords(cache, cache.CallWords, stream, pixel, count);
        return cache.CallWords;
    }

    private static void CopyWords(NoiseCache cache, uint* destination, in NoiseStream stream, ulong pixel, int count)
    {
        for (int done = 0; done < count;)
        {
            uint block = (uint)((pixel + (uint)done) / WordBlock);
            int offset = (int)((pixel + (uint)done) % WordBlock);
            int length = Math.Min(WordBlock - offset, count - done);
            if (length == WordBlock) FillWords(cache.PlanOf(stream), block, destination + done);
            else Unsafe.CopyBlockUnaligned(destination + done, FindWords(cache, stream, block) + offset, (uint)length * sizeof(uint));
            done += length;
        }
    }

    private static uint* FindWords(NoiseCache cache, in NoiseStream stream, uint block)
    {
        if (!cache.FindWords(stream, block, out uint* words)) FillWords(cache.PlanOf(stream), block, words);
        return words;
    }

    private static void FillWords(PhiloxPlan* plan, uint block, uint* words) => NoiseBodiesWidest.Words(words, plan, block * 32);

    private static void FillNormals(NoiseCache cache, in NoiseStream stream, uint block, float* normals)
    {
        uint* words = cache.BlockWords;
        FillWords(cache.PlanOf(stream), block, words);
        NoiseBodiesWidest.Normals(normals, words);
    }
}
