namespace AugDsl.Datasets;

/// <summary>A list for each picture, copied into one array, so that nothing changes it later.</summary>
internal sealed class PictureLists<T>
    where T : unmanaged
{
    private readonly T[] _items;
    private readonly int[] _ends;

    /// <summary>Copies the lists.</summary>
    /// <exception cref="ArgumentException">A list is null.</exception>
    public PictureLists(IEnumerable<T[]> lists, string name)
    {
        List<T> items = [];
        List<int> ends = [];
        foreach (T[] list in lists)
        {
            if (list is null) throw new ArgumentException(FormattableString.Invariant($"The {name} of picture {ends.Count} are null; a picture without any has an empty array."), name);
            items.AddRange(list);
            ends.Add(items.Count);
        }

        _items = [.. items];
        _ends = [.. ends];
    }

    /// <summary>The number of lists.</summary>
    public int Count => _ends.Length;

    /// <summary>The list of a picture.</summary>
    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            int start = index == 0 ? 0 : _ends[index - 1];
            return _items.AsSpan(start, _ends[index] - start);
        }
    }
}
