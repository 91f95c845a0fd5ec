namespace AugDsl.Oversampling;

/// <summary>Exact nearest neighbours in few columns, by a tree of boxes (Bentley 1975; boxes as in Friedman, Bentley and Finkel 1977).</summary>
/// <remarks>
/// A box's distance is summed as a row's is, term by term, and each term is at most that of any row inside, rounding included. So a box that is
/// passed over holds no row that belongs into the list, and equally near rows are found too.
/// </remarks>
internal sealed class KdTree
{
    private const int LeafRows = 12;
    private const int QueriesOfChunk = 256;

    private readonly Table _table;
    private readonly int[] _columns;
    private readonly int[] _rows;
    private readonly List<Node> _nodes = [];
    private readonly List<double> _corners = [];

    /// <summary>Builds the tree over some rows.</summary>
    public KdTree(Table table, int[] points)
    {
        _table = table;
        _columns = table.ContinuousColumns;
        _rows = [.. points];
        Build(0, _rows.Length);
    }

    /// <summary>Finds the neighbours of rows of the table, each without itself.</summary>
    public void Find(int[] queries, NeighbourLists lists, int threads)
    {
        int chunks = (queries.Length + QueriesOfChunk - 1) / QueriesOfChunk;
        Workers.Run(chunks, threads, () => new double[_columns.Length], (chunk, place) =>
        {
            int end = Math.Min((chunk + 1) * QueriesOfChunk, queries.Length);
            for (int query = chunk * QueriesOfChunk; query < end; query++)
            {
                for (int i = 0; i < place.Length; i++) place[i] = _table.At(queries[query], _columns[i]);
                NeighbourHeap heap = lists.Heap(query);
                heap.Clear();
                Visit(0, place, queries[query], heap);
            }
        });
    }

    private int Build(int start, int end)
    {
        int index = _nodes.Count;
        int widest = Bound(start, end, out double width);
        _nodes.Add(new Node(start, end, -1, -1));
        if (end - start <= LeafRows || width == 0) return index;
        int[] keys = _rows[start..end];
        double[] values = [.. keys.Select(row => _table.At(row, _columns[widest]))];
        Array.Sort(values, keys);
        keys.CopyTo(_rows, start);
        int middle = start + ((end - start) / 2);
        int left = Build(start, middle);
        int right = Build(middle, end);
        _nodes[index] = new Node(start, end, left, right);
        return index;
    }

    /// <summary>Notes the box of some rows; returns its widest column.</summary>
    private int Bound(int start, int end, out double width)
    {
        double[] least = new double[_columns.Length];
        double[] greatest = new double[_columns.Length];
        Array.Fill(least, double.PositiveInfinity);
        Array.Fill(greatest, double.NegativeInfinity);
        _table.Widen(_rows.AsSpan(start, end - start), least, greatest);
        int widest = 0;
        width = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            _corners.Add(least[i]);
            _corners.Add(greatest[i]);
            if (greatest[i] - least[i] <= width) continue;
            width = greatest[i] - least[i];
            widest = i;
        }

        return widest;
    }

    private void Visit(int index, double[] place, int row, NeighbourHeap heap)
    {
        Node node = _nodes[index];
        if (node.Left < 0)
        {
            for (int i = node.Start; i < node.End; i++)
            {
                if (_rows[i] != row) heap.Offer(_rows[i], _table.SquaredDistance(row, _rows[i]));
            }

            return;
        }

        double left = BoxDistance(node.Left, place);
        double right = BoxDistance(node.Right, place);
        (int near, double nearDistance, int far, double farDistance) = left <= right ? (node.Left, left, node.Right, right) : (node.Right, right, node.Left, left);
        if (nearDistance <= heap.Limit) Visit(near, place, row, heap);
        if (farDistance <= heap.Limit) Visit(far, place, row, heap);
    }

    /// <summary>The squared distance to a box, summed in the order of <see cref="Table.SquaredDistance"/>.</summary>
    private double BoxDistance(int index, double[] place)
    {
        Span<double> sums = stackalloc double[4];
        sums.Clear();
        int whole = place.Length / 4 * 4;
        int corner = index * 2 * place.Length;
        for (int i = 0; i < place.Length; i++, corner += 2)
        {
            double value = place[i];
            double beyond = value < _corners[corner] ? _corners[corner] - value : value > _corners[corner + 1] ? value - _corners[corner + 1] : 0;
            sums[i < whole ? i % 4 : 0] += beyond * beyond;
        }

        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    private readonly record struct Node(int Start, int End, int Left, int Right);
}
