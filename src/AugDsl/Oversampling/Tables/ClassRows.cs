namespace AugDsl.Oversampling;

/// <summary>A class of a table.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Rows">Its rows, ascending.</param>
internal sealed record ClassRows(int Label, int[] Rows)
{
    /// <summary>The number of its rows.</summary>
    public int Count => Rows.Length;

    /// <summary>The classes of some labels, in ascending order of the labels.</summary>
    public static ClassRows[] Of(ReadOnlySpan<int> labels)
    {
        Dictionary<int, List<int>> found = [];
        for (int row = 0; row < labels.Length; row++)
        {
            if (!found.TryGetValue(labels[row], out List<int>? rows)) found.Add(labels[row], rows = []);
            rows.Add(row);
        }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => new ClassRows(pair.Key, [.. pair.Value]))];
    }
}
