namespace AugDsl.Oversampling;

/// <summary>The most frequent category of some rows.</summary>
internal static class CategoryVotes
{
    /// <summary>The code that most rows have in a column; of several, one that <paramref name="unit"/> chooses, in ascending order of the codes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <param name="column">The column.</param>
    /// <param name="unit">In [0, 1).</param>
    public static double MostFrequent(Table table, ReadOnlySpan<int> rows, int column, double unit)
    {
        Span<double> codes = rows.Length <= 64 ? stackalloc double[rows.Length] : new double[rows.Length];
        for (int i = 0; i < rows.Length; i++) codes[i] = table.At(rows[i], column);
        codes.Sort();
        int best = 0;
        int winners = 0;
        for (int start = 0; start < codes.Length;)
        {
            int end = Run(codes, start);
            if (end - start > best) (best, winners) = (end - start, 0);
            if (end - start == best) winners++;
            start = end;
        }

        int left = (int)(unit * winners);
        for (int start = 0; ;)
        {
            int end = Run(codes, start);
            if (end - start == best && left-- == 0) return codes[start];
            start = end;
        }
    }

    private static int Run(ReadOnlySpan<double> codes, int start)
    {
        int end = start + 1;
        while (end < codes.Length && codes[end] == codes[start]) end++;
        return end;
    }
}
