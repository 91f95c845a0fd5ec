namespace AugDsl.Oversampling;

/// <summary>SMOTE from the rows that lie at the border of their class.</summary>
/// <remarks>
/// A row is in danger if at least half, but not all, of its m nearest rows in the table are of other classes; only those are bases. Variant 2 takes neighbours
/// from the whole table; towards a row of another class the factor is u · v, v uniform in [0, ½), and the label stays that of the base. If no row is in danger,
/// the method has nothing to say, and that is an error. Han, Wang and Mao, <i>Borderline-SMOTE</i>, ICIC 2005.
/// </remarks>
public sealed record BorderlineSmote : Oversampler
{
    /// <summary>k: how many nearest rows are candidates. Default 5, at least 1.</summary>
    public int Neighbours { get; init; } = 5;

    /// <summary>m: how many nearest rows decide whether a row is in danger. Default 10, at least 1.</summary>
    public int DangerNeighbours { get; init; } = 10;

    /// <summary>The variant. Default <see cref="BorderlineKind.First"/>.</summary>
    public BorderlineKind Kind { get; init; }

    internal override void CheckProperties()
    {
        NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));
        NeighbourDemand.CheckCount(DangerNeighbours, nameof(DangerNeighbours));
        if (!Enum.IsDefined(Kind)) throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "There are two variants, First and Second.");
    }

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        NeighbourDemand.CheckTable(table, Math.Max(Neighbours, DangerNeighbours));
        if (Kind == BorderlineKind.First) NeighbourDemand.CheckClass(rows, Neighbours);
        int[] danger = BorderlineSets.Of(table, rows, DangerNeighbours, ThreadCount).Danger;
        if (danger.Length == 0)
            throw new ResamplingException(FormattableString.Invariant($"no row of class {rows.Label} is in danger among its {DangerNeighbours} nearest rows: the classes do not touch. Use Smote, or more DangerNeighbours."));
        int[] points = Kind == BorderlineKind.First ? rows.Rows : Selection.Everything(table.Rows);
        NeighbourLists lists = NeighbourSearch.Find(table, danger, points, Neighbours, ThreadCount);
        RowDraws draws = new(Seed, rows.Label);
        SyntheticRow[] chosen = Smote.Choose(draws, danger, lists, wanted);
        for (int i = 0; i < chosen.Length; i++)
        {
            if (table.Labels[chosen[i].Neighbour] != rows.Label) chosen[i] = chosen[i] with { Factor = chosen[i].Factor * (draws.Second(i) / 2) };
        }

        return new Interpolation(rows.Label, chosen);
    }
}
