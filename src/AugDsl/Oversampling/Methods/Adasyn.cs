namespace AugDsl.Oversampling;

/// <summary>SMOTE that makes more of the rows that are hard to learn.</summary>
/// <remarks>
/// r_i is the share of rows of other classes among the k nearest of row i in the table. Row i becomes the base of g_i = round(G · r_i / Σ r) new rows, rounded half
/// to even, so their sum may differ from G by a few. Neighbours come from the class. He, Bai, Garcia and Li, <i>ADASYN</i>, IJCNN 2008.
/// </remarks>
public sealed record Adasyn : Oversampler
{
    /// <summary>k: how many nearest rows decide, and how many of the class are candidates. Default 5, at least 1; a class needs more rows than that.</summary>
    public int Neighbours { get; init; } = 5;

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        NeighbourDemand.CheckClass(rows, Neighbours);
        int[] counts = Counts(table, rows, wanted);
        if (counts.Sum() == 0)
            throw new ResamplingException(FormattableString.Invariant($"{wanted} new rows for {rows.Count} rows of class {rows.Label}: every row's share rounds to none. Use Smote, or ask for more rows."));
        int[] bases = [.. Enumerable.Range(0, rows.Count).Where(i => counts[i] > 0).Select(i => rows.Rows[i])];
        NeighbourLists lists = NeighbourSearch.Find(table, bases, rows.Rows, Neighbours, ThreadCount);
        RowDraws draws = new(Seed, rows.Label);
        List<SyntheticRow> chosen = new(counts.Sum());
        int[] repeats = [.. counts.Where(count => count > 0)];
        for (int i = 0; i < bases.Length; i++)
        {
            for (int repeat = 0; repeat < repeats[i]; repeat++)
            {
                int row = chosen.Count;
                chosen.Add(new SyntheticRow(bases[i], lists.Rows(i)[draws.Neighbour(row, lists.K)], draws.Factor(row)));
            }
        }

        return new Interpolation(rows.Label, [.. chosen]);
    }

    /// <summary>g: how many new rows each row of a class is the base of.</summary>
    internal int[] Counts(Table table, ClassRows rows, int wanted)
    {
        NeighbourLists lists = NeighbourSearch.Find(table, rows.Rows, Selection.Everything(table.Rows), Neighbours, ThreadCount);
        double[] shares = new double[rows.Count];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            int others = lists.Others(i, table.Labels, rows.Label);
            shares[i] = others / (double)Neighbours;
            sum += shares[i];
        }

        if (sum == 0)
            throw new ResamplingException(FormattableString.Invariant($"no row of class {rows.Label} has a row of another class among its {Neighbours} nearest: there is nothing to adapt to. Use Smote, or more Neighbours."));
        return [.. shares.Select(share => (int)Math.Round(share / sum * wanted))];
    }
}
