namespace AugDsl.Oversampling;

/// <summary>What a target means for the classes of a table.</summary>
internal static class TargetCounts
{
    /// <summary>How many new rows a class gets.</summary>
    public static int New(SamplingTarget target, IReadOnlyList<ClassRows> classes, ClassRows rows)
    {
        int largest = classes.Max(each => each.Count);
        double wanted = target switch
        {
            AutoTarget => largest - rows.Count,
            RatioTarget ratio => Math.Max(0, Math.Round(ratio.Value * largest) - rows.Count),
            PercentTarget percent => ReferenceEquals(rows, Largest(classes)) ? 0 : Math.Round(percent.Value / 100 * rows.Count),
            CountTarget counts => Counted(counts, classes, rows) is int count ? count - rows.Count : 0,
            _ => throw new InvalidOperationException($"{target} is no target."),
        };
        if (wanted < 0)
            throw new ResamplingException(FormattableString.Invariant($"class {rows.Label} has {rows.Count} rows, and {rows.Count + wanted} are asked for: oversampling only adds rows."));
        if (wanted > Array.MaxLength)
            throw new ResamplingException(FormattableString.Invariant($"class {rows.Label} would get {wanted} new rows, which no array can hold."));
        return (int)wanted;
    }

    /// <summary>Refuses a result that no array can hold, before anything of it is made.</summary>
    public static void CheckSize(Table table, int[] wanted)
    {
        long rows = table.Rows + wanted.Sum(count => (long)count);
        if (rows * table.Schema.Count > Array.MaxLength)
            throw new ResamplingException(FormattableString.Invariant($"the result would have {rows} rows of {table.Schema.Count} columns, which no array can hold."));
    }

    /// <summary>How many rows of a class are kept.</summary>
    public static int Kept(SamplingTarget target, IReadOnlyList<ClassRows> classes, ClassRows rows)
    {
        int smallest = classes.Min(each => each.Count);
        int kept = target switch
        {
            AutoTarget => smallest,
            RatioTarget ratio => (int)Math.Min(rows.Count, Math.Round(smallest / ratio.Value)),
            CountTarget counts => Counted(counts, classes, rows) ?? rows.Count,
            PercentTarget => throw new ResamplingException("a percentage of new rows means nothing to a method that removes rows: use Auto, a ratio or counts."),
            _ => throw new InvalidOperationException($"{target} is no target."),
        };
        if (kept > rows.Count || kept < 0)
            throw new ResamplingException(FormattableString.Invariant($"class {rows.Label} has {rows.Count} rows, and {kept} are asked for: undersampling only removes rows."));
        return kept;
    }

    /// <summary>The largest class, of several the one with the lowest label.</summary>
    public static ClassRows Largest(IReadOnlyList<ClassRows> classes) => classes.MaxBy(each => each.Count)!;

    /// <summary>The smallest class, of several the one with the lowest label.</summary>
    public static ClassRows Smallest(IReadOnlyList<ClassRows> classes) => classes.MinBy(each => each.Count)!;

    private static int? Counted(CountTarget target, IReadOnlyList<ClassRows> classes, ClassRows rows)
    {
        foreach (int label in target.Values.Keys)
        {
            if (!classes.Any(each => each.Label == label))
                throw new ResamplingException(FormattableString.Invariant($"rows are asked for class {label}, and the table has no such class."));
        }

        return target.Values.TryGetValue(rows.Label, out int count) ? count : null;
    }
}
