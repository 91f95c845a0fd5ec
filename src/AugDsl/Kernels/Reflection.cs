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

    /// <summary>Fills <paramref name="margin"/> values on both sides of a row.</summary>
    public static void FillMargins(float* row, int width, int margin)
    {
        for (int i = 1; i <= margin; i++)
        {
            row[-i] = row[Fold(-i, width)];
            row[width - 1 + i] = row[Fold(width - 1 + i, width)];
        }
    }
}
