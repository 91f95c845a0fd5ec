namespace AugDsl.Oversampling;

/// <summary>How the rows of a class lie among the others.</summary>
/// <param name="Safe">Less than half of the neighbours are of other classes.</param>
/// <param name="Danger">At least half are, but not all.</param>
/// <param name="Noise">All are.</param>
internal sealed record BorderlineSets(int[] Safe, int[] Danger, int[] Noise)
{
    /// <summary>Sorts the rows of a class by their nearest rows in the whole table.</summary>
    public static BorderlineSets Of(Table table, ClassRows rows, int neighbours, int threads)
    {
        NeighbourLists lists = NeighbourSearch.Find(table, rows.Rows, Selection.Everything(table.Rows), neighbours, threads);
        List<int> safe = [], danger = [], noise = [];
        for (int i = 0; i < rows.Count; i++)
        {
            int others = lists.Others(i, table.Labels, rows.Label);
            (others == neighbours ? noise : 2 * others >= neighbours ? danger : safe).Add(rows.Rows[i]);
        }

        return new BorderlineSets([.. safe], [.. danger], [.. noise]);
    }
}
