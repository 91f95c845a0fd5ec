namespace AugDsl.Oversampling;

/// <summary>Exact nearest neighbours among rows of a table. Never the row itself, also where other rows are equal to it.</summary>
internal static class NeighbourSearch
{
    // Measured: docs/performance.md, "Neighbour search".
    private const int TreeColumns = 3;

    /// <summary>Finds the k nearest points of each query: those of smallest (squared distance, row).</summary>
    /// <param name="table">The table.</param>
    /// <param name="queries">Rows.</param>
    /// <param name="points">Rows, ascending; more than k of them, so that k are left without the query.</param>
    /// <param name="k">Neighbours of each query.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="mismatch">What each differing category adds to the squared distance.</param>
    public static NeighbourLists Find(Table table, int[] queries, int[] points, int k, int threads, double mismatch = 0)
    {
        NeighbourLists lists = new(k, queries.Length);
        bool few = table.ContinuousColumns.Length <= TreeColumns && table.CategoricalColumns.Length == 0;
        if (few) new KdTree(table, points).Find(queries, lists, threads);
        else new BlockedSearch(table, points, queries, mismatch).Find(lists, threads);
        return lists;
    }
}
