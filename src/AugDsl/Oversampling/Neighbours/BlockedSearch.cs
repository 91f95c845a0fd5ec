using System.Numerics;
using System.Runtime.Intrinsics;
using AugDsl.Kernels;

namespace AugDsl.Oversampling;

/// <summary>
/// Exact nearest neighbours. Panels of points that are too far away in a projection are passed over; of the others, approximate distances in vectors of floats, six
/// queries at a time, find the candidates; and only those are computed, in double. What is found depends neither on the projection nor on the approximation.
/// </summary>
internal sealed class BlockedSearch
{
    // Panels of a block stay in the second cache while all queries of a chunk pass over them.
    private const int BlockBytes = 256 * 1024;

    private readonly Table _table;
    private readonly double _mismatch;
    private readonly ScaledFrame _frame;
    private readonly PointPanels _panels;
    private readonly int[] _queries;
    private readonly Vector256<float>[] _projections;
    private readonly int[] _order;
    private readonly int _panelsOfBlock;

    /// <summary>Prepares the search of some points for the neighbours of some rows.</summary>
    public BlockedSearch(Table table, int[] points, int[] queries, double mismatch)
    {
        _table = table;
        _queries = queries;
        _mismatch = mismatch;
        _frame = new ScaledFrame(table, points, queries, mismatch);
        ProjectionTree tree = new(_frame, points);
        _projections = tree.Project(queries);
        _order = tree.Order(_projections);
        bool themselves = ReferenceEquals(points, queries);
        Vector256<float>[] projections = themselves ? _projections : tree.Project(points);
        _panels = new PointPanels(_frame, points, projections, themselves ? _order : tree.Order(projections));
        _panelsOfBlock = Math.Max(1, BlockBytes / (_panels.Length * sizeof(float)));
    }

    /// <summary>Finds the neighbours of the queries, each without itself.</summary>
    public void Find(NeighbourLists lists, int threads)
    {
        int chunks = (_queries.Length + QueryChunk.Size - 1) / QueryChunk.Size;
        Workers.Run(chunks, threads, () => new QueryChunk(_frame, _panels.Count), (index, chunk) =>
        {
            int first = index * QueryChunk.Size;
            FindChunk(_order.AsSpan(first, Math.Min(QueryChunk.Size, _order.Length - first)), lists, chunk);
        });
    }

    private void FindChunk(ReadOnlySpan<int> queries, NeighbourLists lists, QueryChunk chunk)
    {
        chunk.Begin(queries.Length);
        for (int i = 0; i < queries.Length; i++)
        {
            chunk.Set(i, _queries[queries[i]], _projections[queries[i]]);
            lists.Heap(queries[i]).Clear();
        }

        SortPanels(chunk);
        for (int block = 0; block < _panels.Count && chunk.Gaps[block] <= chunk.Reach(); block += _panelsOfBlock)
        {
            ReadOnlySpan<int> panels = chunk.Panels.AsSpan(block, Math.Min(_panelsOfBlock, _panels.Count - block));
            for (int group = 0; group < chunk.GroupCount; group++)
            {
                float reach = chunk.Reach(group);
                foreach (int panel in panels)
                {
                    if (chunk.Boxes[group].SquaredGap(_panels.Boxes[panel]) > reach) continue;
                    int hits = DistanceTile.Run(chunk.Pack(group), _panels.Panel(panel), _frame.Columns, _frame.Codes, _frame.Mismatch, chunk.Limits(group), chunk.Distances);
                    if (hits == 0) continue;
                    for (; hits != 0; hits &= hits - 1)
                    {
                        int lane = BitOperations.TrailingZeroCount(hits);
                        int query = (group * DistanceTile.Queries) + lane;
                        Refine(queries[query], query, lane, panel, chunk, lists.Heap(queries[query]));
                    }

                    reach = chunk.Reach(group);
                }
            }
        }
    }

    /// <summary>The nearest panels first, so that the lists are good soon, and the search ends where all that is left is too far.</summary>
    private void SortPanels(QueryChunk chunk)
    {
        Box8 box = Box8.Empty;
        foreach (Box8 group in chunk.Boxes) box = box.With(group);
        for (int panel = 0; panel < _panels.Count; panel++)
        {
            chunk.Panels[panel] = panel;
            chunk.Gaps[panel] = box.SquaredGap(_panels.Boxes[panel]);
        }

        Array.Sort(chunk.Gaps, chunk.Panels);
    }

    /// <summary>Looks at the points of a panel that are within a query's limit, exactly.</summary>
    private void Refine(int queryPlace, int query, int lane, int panel, QueryChunk chunk, NeighbourHeap heap)
    {
        int row = _queries[queryPlace];
        int points = DistanceTile.Points;
        int start = panel * points;
        Span<float> limits = chunk.Limits(query / DistanceTile.Queries);
        ReadOnlySpan<float> distances = chunk.Distances.AsSpan(lane * points, Math.Min(points, _panels.Rows.Length - start));
        for (int i = 0; i < distances.Length; i++)
        {
            if (!(distances[i] <= limits[lane])) continue;
            int point = _panels.Rows[start + i];
            if (point == row) continue;
            double distance = _table.SquaredDistance(row, point);
            if (_mismatch != 0) distance += _mismatch * _table.Mismatches(row, point);
            if (heap.Offer(point, distance)) chunk.Narrow(query, heap.Limit, _panels.GreatestNorm);
        }
    }
}
