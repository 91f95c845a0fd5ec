namespace AugDsl.Oversampling;

/// <summary>New rows between a row of the class and one of its nearest neighbours in the class.</summary>
/// <remarks>
/// x = x_i + u (x_nn − x_i), u uniform in [0, 1), one for all columns. Bases are taken in turn (see <see cref="SamplingTarget.Percent"/>). Chawla, Bowyer, Hall
/// and Kegelmeyer, <i>SMOTE: Synthetic Minority Over-sampling Technique</i>, JAIR 16 (2002).
/// </remarks>
public sealed record Smote : Oversampler
{
    /// <summary>k: how many nearest rows of the class are candidates. Default 5, at least 1; a class needs more rows than that.</summary>
    public int Neighbours { get; init; } = 5;

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        NeighbourDemand.CheckClass(rows, Neighbours);
        NeighbourLists lists = NeighbourSearch.Find(table, rows.Rows, rows.Rows, Neighbours, ThreadCount);
        return new Interpolation(rows.Label, Choose(new RowDraws(Seed, rows.Label), rows.Rows, lists, wanted));
    }

    /// <summary>Chooses base, neighbour and factor of every new row.</summary>
    internal static SyntheticRow[] Choose(RowDraws draws, int[] bases, NeighbourLists lists, int wanted)
    {
        int[] chosen = draws.Bases(bases.Length, wanted);
        SyntheticRow[] rows = new SyntheticRow[wanted];
        for (int i = 0; i < wanted; i++) rows[i] = new SyntheticRow(bases[chosen[i]], lists.Rows(chosen[i])[draws.Neighbour(i, lists.K)], draws.Factor(i));
        return rows;
    }
}
