namespace AugDsl.Oversampling;

/// <summary>Lists of rows.</summary>
internal static class Selection
{
    /// <summary>0 to count − 1.</summary>
    public static int[] Everything(int count)
    {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) rows[i] = i;
        return rows;
    }
}
