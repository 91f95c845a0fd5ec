namespace AugDsl.Kernels;

/// <summary>The border of neighbourhood steps: mirrored at the canvas edge without repeating it, whatever the pipeline's border is.</summary>
internal static unsafe class Reflection
{
    /// <summary>The place inside 0..<paramref name="size"/>−1 that <paramref name="index"/>, at any distance, is a mirror image of.</summary>
    public static int Fold(int index, int size)
    {
        if ((uint)index < (uint)size) return index;
        if (size == 1) return 0;
        int period = 2 * (size - 1);
        int place = index % period;
        if (place < 0) place += period;
        return place < size ? place : period - place;
    }

    /// <summary>Fills <paramref name="margin"/> pixels on both sides of a row of interleaved values.</summary>
    public static void FillMargins<T>(T* row, int width, int margin, int channels)
        where T : unmanaged
    {
        if (margin >= width)
        {
            FillFarMargins(row, width, margin, channels);
            return;
        }

        T* last = row + ((width - 1) * channels);
        for (int i = channels; i <= margin * channels; i += channels)
        {
            for (int c = 0; c < channels; c++)
            {
                row[c - i] = row[c + i];
                last[c + i] = last[c - i];
            }
        }
    }

    private static void FillFarMargins<T>(T* row, int width, int margin, int channels)
        where T : unmanaged
    {
        for (int i = 1; i <= margin; i++)
        {
            for (int c = 0; c < channels; c++)
            {
                row[(-i * channels) + c] = row[(Fold(-i, width) * channels) + c];
                row[((width - 1 + i) * channels) + c] = row[(Fold(width - 1 + i, width) * channels) + c];
            }
        }
    }
}
