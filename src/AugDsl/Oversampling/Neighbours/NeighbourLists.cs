namespace AugDsl.Oversampling;

/// <summary>The nearest rows of some rows, nearest first; of equally near ones the lower row comes first.</summary>
/// <param name="k">Neighbours of each.</param>
/// <param name="count">How many lists.</param>
internal sealed class NeighbourLists(int k, int count)
{
    private readonly int[] _rows = new int[checked(k * count)];
    private readonly double[] _distances = new double[k * count];

    /// <summary>Neighbours in a list.</summary>
    public int K => k;

    /// <summary>The number of lists.</summary>
    public int Count => count;

    /// <summary>The neighbours of a query.</summary>
    public Span<int> Rows(int query) => _rows.AsSpan(query * k, k);

    /// <summary>Their squared distances.</summary>
    public Span<double> SquaredDistances(int query) => _distances.AsSpan(query * k, k);

    /// <summary>How many of a query's neighbours are of other classes than a label's.</summary>
    public int Others(int query, int[] labels, int label)
    {
        int others = 0;
        foreach (int neighbour in Rows(query)) others += labels[neighbour] == label ? 0 : 1;
        return others;
    }

    /// <summary>A list that is being filled.</summary>
    public NeighbourHeap Heap(int query) => new(Rows(query), SquaredDistances(query));
}
