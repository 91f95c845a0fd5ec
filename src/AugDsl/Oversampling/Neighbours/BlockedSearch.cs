using AugDsl.Kernels;

namespace AugDsl.Oversampling;

/// <summary>
/// Exact nearest neighbours by comparing everything with everything, fast: approximate distances in vectors of floats, six queries at a time, find the
/// candidates, and only those are computed in double. What is found does not depend on the approximation.
/// </summary>
internal sealed class BlockedSearch
{
    // A chunk is a thread's unit of work. Panels of a block stay in the second cache while all queries of a chunk pass over them.
    private const int GroupsOfChunk = 40;
    private const int BlockBytes = 256 * 1024;

    private readonly Table _table;
    private readonly int[] _queries;
    private readonly double _mismatch;
    private readonly ScaledFrame _frame;
    private readonly PointPanels _panels;
    private readonly int _panelsOfBlock;

    /// <summary>Prepares the search of some points for the neighbours of some rows.</summary>
    public BlockedSearch(Table table, int[] points, int[] queries, double mismatch)
    {
        _table = table;
        _queries = queries;
        _mismatch = mismatch;
        _frame = new ScaledFrame(table, points, queries, mismatch);
        _panels = new PointPanels(_frame, points);
        _panelsOfBlock = Math.Max(1, BlockBytes / (_panels.Length * sizeof(float)));
    }

    /// <summary>Finds the neighbours of the queries, each without itself.</summary>
    public void Find(NeighbourLists lists, int threads)
    {
        int chunk = GroupsOfChunk * DistanceTile.Queries;
        int chunks = (_queries.Length + chunk - 1) / chunk;
        Workers.Run(chunks, threads, () => new Scratch(_frame), (index, scratch) =>
        {
            int first = index * chunk;
            FindChunk(_queries.AsSpan(first, Math.Min(chunk, _queries.Length - first)), first, lists, scratch);
        });
    }

    private void FindChunk(ReadOnlySpan<int> queries, int first, NeighbourLists lists, Scratch scratch)
    {
        scratch.Limits.AsSpan().Fill(float.NegativeInfinity);
        for (int i = 0; i < queries.Length; i++)
        {
            (int group, int lane) = Math.DivRem(i, DistanceTile.Queries);
            scratch.Norms[i] = _frame.Write(queries[i], scratch.Group(group)[lane..], DistanceTile.Queries);
            Span<float> pack = scratch.Group(group);
            for (int column = 0; column < _frame.Columns; column++) pack[(column * DistanceTile.Queries) + lane] *= -2;
            scratch.Limits[i] = float.MaxValue;
            lists.Heap(first + i).Clear();
        }

        int groups = (queries.Length + DistanceTile.Queries - 1) / DistanceTile.Queries;
        for (int block = 0; block < _panels.Count; block += _panelsOfBlock)
        {
            int end = Math.Min(block + _panelsOfBlock, _panels.Count);
            for (int group = 0; group < groups; group++)
            {
                Span<float> limits = scratch.Limits.AsSpan(group * DistanceTile.Queries, DistanceTile.Queries);
                for (int panel = block; panel < end; panel++)
                {
                    int hits = DistanceTile.Run(scratch.Group(group), _panels.Panel(panel), _frame.Columns, _frame.Codes, _frame.Mismatch, limits, scratch.Distances);
                    for (; hits != 0; hits &= hits - 1)
                    {
                        int lane = System.Numerics.BitOperations.TrailingZeroCount(hits);
                        int query = (group * DistanceTile.Queries) + lane;
                        limits[lane] = Refine(queries[query], panel, lane, limits[lane], scratch, query, lists.Heap(first + query));
                    }
                }
            }
        }
    }

    /// <summary>Looks at the points of a panel that are within a query's limit, exactly; returns the new limit.</summary>
    private float Refine(int row, int panel, int lane, float limit, Scratch scratch, int query, NeighbourHeap heap)
    {
        int points = DistanceTile.Points;
        int start = panel * points;
        ReadOnlySpan<float> distances = scratch.Distances.AsSpan(lane * points, Math.Min(points, _panels.Rows.Length - start));
        for (int i = 0; i < distances.Length; i++)
        {
            if (!(distances[i] <= limit)) continue;
            int point = _panels.Rows[start + i];
            if (point == row) continue;
            double distance = _table.SquaredDistance(row, point);
            if (_mismatch != 0) distance += _mismatch * _table.Mismatches(row, point);
            if (heap.Offer(point, distance)) limit = _frame.Limit(heap.Limit, scratch.Norms[query], _panels.GreatestNorm);
        }

        return limit;
    }

    /// <summary>The memory of a thread.</summary>
    private sealed class Scratch(ScaledFrame frame)
    {
        private readonly int _length = (frame.Columns + frame.Codes) * DistanceTile.Queries;
        private readonly float[] _packs = new float[GroupsOfChunk * (frame.Columns + frame.Codes) * DistanceTile.Queries];

        public double[] Norms { get; } = new double[GroupsOfChunk * DistanceTile.Queries];

        public float[] Limits { get; } = new float[GroupsOfChunk * DistanceTile.Queries];

        public float[] Distances { get; } = new float[DistanceTile.Queries * DistanceTile.Points];

        public Span<float> Group(int group) => _packs.AsSpan(group * _length, _length);
    }
}
