namespace AugDsl.Kernels;

/// <summary>How often each of the 256 bytes occurs in each channel of a picture.</summary>
internal sealed unsafe class ByteCounts
{
    private const int Levels = LevelTable.Levels;
    private const int Channels = 3;

    // Neighbours are often equal: counted in turns in two tables, one does not wait for the other.
    private readonly int[] _counts = new int[2 * Channels * Levels];

    /// <summary>The counts of a channel.</summary>
    public ReadOnlySpan<int> Of(int channel) => _counts.AsSpan(channel * Levels, Levels);

    /// <summary>Counts a picture of bytes.</summary>
    public void Count(in PixelSource source)
    {
        Array.Clear(_counts);
        fixed (int* counts = _counts)
        {
            int* odd = counts + (Channels * Levels);
            for (int y = 0; y < source.Height; y++)
            {
                byte* row = (byte*)source.Data + (y * source.Stride);
                if (source.Channels == 1) CountGray(row, source.Width, counts, odd);
                else CountRgb(row, source.Width, counts, odd);
            }
        }

        for (int i = 0; i < Channels * Levels; i++) _counts[i] += _counts[(Channels * Levels) + i];
    }

    private static void CountGray(byte* row, int width, int* even, int* odd)
    {
        int x = 0;
        for (; x + 2 <= width; x += 2)
        {
            even[row[x]]++;
            odd[row[x + 1]]++;
        }

        if (x < width) even[row[x]]++;
    }

    private static void CountRgb(byte* row, int width, int* even, int* odd)
    {
        int x = 0;
        for (; x + 2 <= width; x += 2, row += 2 * Channels)
        {
            even[row[0]]++;
            even[Levels + row[1]]++;
            even[(2 * Levels) + row[2]]++;
            odd[row[3]]++;
            odd[Levels + row[4]]++;
            odd[(2 * Levels) + row[5]]++;
        }

        if (x == width) return;
        even[row[0]]++;
        even[Levels + row[1]]++;
        even[(2 * Levels) + row[2]]++;
    }
}
