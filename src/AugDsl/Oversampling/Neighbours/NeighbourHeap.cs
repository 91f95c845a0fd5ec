namespace AugDsl.Oversampling;

/// <summary>The nearest rows so far, sorted by (distance, row). For the few neighbours that people ask for, insertion is faster than a heap.</summary>
internal readonly ref struct NeighbourHeap(Span<int> rows, Span<double> distances)
{
    private readonly Span<int> _rows = rows;
    private readonly Span<double> _distances = distances;

    /// <summary>The greatest squared distance that could still enter; infinite until the list is full.</summary>
    public double Limit => _distances[^1];

    /// <summary>Makes the list empty.</summary>
    public void Clear()
    {
        _rows.Fill(int.MaxValue);
        _distances.Fill(double.PositiveInfinity);
    }

    /// <summary>Enters a row if it belongs there.</summary>
    /// <returns>Whether it does.</returns>
    public bool Offer(int row, double distance)
    {
        int place = _rows.Length - 1;
        if (!Before(distance, row, place)) return false;
        for (; place > 0 && Before(distance, row, place - 1); place--)
        {
            _rows[place] = _rows[place - 1];
            _distances[place] = _distances[place - 1];
        }

        _rows[place] = row;
        _distances[place] = distance;
        return true;
    }

    private bool Before(double distance, int row, int place) => distance < _distances[place] || (distance == _distances[place] && row < _rows[place]);
}
