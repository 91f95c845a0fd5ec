namespace AugDsl.Oversampling;

/// <summary>Keeps those rows of large classes that are nearest to the smallest one, by one of three rules.</summary>
/// <remarks>
/// <list type="number">
/// <item>The smallest mean distance to their k nearest rows of the smallest class.</item>
/// <item>The smallest mean distance to their k farthest rows of the smallest class.</item>
/// <item>Of the rows that are among the k nearest of any row of the smallest class, those with the greatest mean distance to their own k nearest of it; if these are
/// fewer than asked for, all of them.</item>
/// </list>
/// Of equally good rows the lower ones are kept. Mani and Zhang, <i>kNN Approach to Unbalanced Data Distributions</i>, ICML workshop 2003.
/// </remarks>
public sealed record NearMiss : Undersampler
{
    /// <summary>The rule, 1 to 3. Default 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>k. Default 3, at least 1; the smallest class needs as many rows.</summary>
    public int Neighbours { get; init; } = 3;

    /// <summary>How many rows of each class are kept. Default: as many as the smallest has.</summary>
    public SamplingTarget Target { get; init; } = SamplingTarget.Auto;

    internal override void CheckProperties()
    {
        NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));
        if (Version is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(Version), Version, "There are versions 1, 2 and 3.");
    }

    internal override int? Asked(IReadOnlyList<ClassRows> classes, ClassRows rows) => TargetCounts.Kept(Target, classes, rows);

    internal override int[] Keep(Table table)
    {
        ClassRows smallest = TargetCounts.Smallest(table.Classes);
        if (smallest.Count < Neighbours)
            throw new ResamplingException(FormattableString.Invariant($"class {smallest.Label} has {smallest.Count} rows, and {Neighbours} neighbours are asked for. Use at most {smallest.Count}."), smallest.Rows[0]);
        List<int> kept = [];
        foreach (ClassRows rows in table.Classes)
        {
            int count = TargetCounts.Kept(Target, table.Classes, rows);
            if (count == rows.Count) kept.AddRange(rows.Rows);
            else kept.AddRange(Choose(table, rows, smallest, count));
        }

        kept.Sort();
        return [.. kept];
    }

    private IEnumerable<int> Choose(Table table, ClassRows rows, ClassRows smallest, int count)
    {
        // Of the smallest class itself: against the other rows of it.
        if (ReferenceEquals(rows, smallest)) NeighbourDemand.CheckClass(smallest, Neighbours);
        int[] candidates = rows.Rows;
        if (Version == 3)
        {
            NeighbourLists near = NeighbourSearch.Find(table, smallest.Rows, rows.Rows, Math.Min(Neighbours, rows.Count), ThreadCount);
            candidates = [.. Enumerable.Range(0, near.Count).SelectMany(i => near.Rows(i).ToArray()).Distinct().Order()];
        }

        NeighbourLists lists = Version == 2
            ? ExhaustiveSearch.Find(candidates, smallest.Rows, Neighbours, ThreadCount, (row, other) => -table.SquaredDistance(row, other))
            : NeighbourSearch.Find(table, candidates, smallest.Rows, Neighbours, ThreadCount);
        double[] means = new double[candidates.Length];
        for (int i = 0; i < means.Length; i++)
        {
            foreach (double distance in lists.SquaredDistances(i)) means[i] += Math.Sqrt(Math.Abs(distance));
            if (Version == 3) means[i] = -means[i];
        }

        return Enumerable.Range(0, candidates.Length).OrderBy(i => means[i]).Take(count).Select(i => candidates[i]);
    }
}
