namespace AugDsl.Oversampling;

/// <summary>SMOTE for tables of categories alone.</summary>
/// <remarks>
/// Distances are those of the value difference metric, learned from the whole table. A new row has in each column the most frequent category of a row and
/// its k nearest neighbours in the class, ties by lot. <see cref="SyntheticRow.Neighbour"/> is the base and the factor 0. Chawla et al. 2002, section 6.2.
/// </remarks>
public sealed record SmoteN : Oversampler
{
    /// <summary>k: how many nearest rows of the class vote, besides the row itself. Default 5, at least 1; a class needs more rows than that.</summary>
    public int Neighbours { get; init; } = 5;

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override void CheckSchema(TableSchema schema)
    {
        for (int column = 0; column < schema.Count; column++)
        {
            if (schema[column] != ColumnKind.Categorical) throw new ResamplingException($"SmoteN is for categories alone, and {schema.Name(column)} holds numbers: use SmoteNc.", -1, column);
        }
    }

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        NeighbourDemand.CheckClass(rows, Neighbours);
        ValueDifferences metric = new(table);
        NeighbourLists lists = ExhaustiveSearch.Find(rows.Rows, rows.Rows, Neighbours, ThreadCount, metric.Distance);
        RowDraws draws = new(Seed, rows.Label);
        int[] bases = draws.Bases(rows.Count, wanted);
        return new Voted(rows.Label, [.. bases.Select(index => new SyntheticRow(rows.Rows[index], rows.Rows[index], 0))], draws, bases, lists);
    }

    private sealed class Voted(int label, SyntheticRow[] rows, RowDraws draws, int[] lists, NeighbourLists neighbours) : Synthesis(label, rows)
    {
        private readonly int[] _voters = new int[neighbours.K + 1];

        public override void Write(Table table, int index, Span<double> row)
        {
            _voters[0] = Rows[index].Base;
            neighbours.Rows(lists[index]).CopyTo(_voters.AsSpan(1));
            for (int column = 0; column < row.Length; column++) row[column] = CategoryVotes.MostFrequent(table, _voters, column, draws.Unit(index, column));
        }
    }
}
