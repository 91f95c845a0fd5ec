namespace AugDsl.Oversampling;

/// <summary>Exact nearest neighbours under any distance, one pair after the other.</summary>
internal static class ExhaustiveSearch
{
    private const int QueriesOfChunk = 16;

    /// <summary>Finds the neighbours of rows, each without itself.</summary>
    /// <param name="queries">Rows.</param>
    /// <param name="points">Rows, ascending.</param>
    /// <param name="k">Neighbours of each query.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="distance">Of two rows; smaller is nearer.</param>
    public static NeighbourLists Find(int[] queries, int[] points, int k, int threads, Func<int, int, double> distance)
    {
        NeighbourLists lists = new(k, queries.Length);
        int chunks = (queries.Length + QueriesOfChunk - 1) / QueriesOfChunk;
        Workers.Run(chunks, threads, () => 0, (chunk, _) =>
        {
            int end = Math.Min((chunk + 1) * QueriesOfChunk, queries.Length);
            for (int query = chunk * QueriesOfChunk; query < end; query++)
            {
                NeighbourHeap heap = lists.Heap(query);
                heap.Clear();
                foreach (int point in points)
                {
                    if (point != queries[query]) heap.Offer(point, distance(queries[query], point));
                }
            }
        });
        return lists;
    }
}
