namespace AugDsl.Oversampling;

/// <summary>SMOTE for tables with both numbers and categories.</summary>
/// <remarks>
/// The squared distance is that of the numbers, and med² for every differing category, med being the median of the standard deviations of the numeric columns in
/// the class. Numbers are interpolated; each category is the most frequent one of the k neighbours, ties by lot. Chawla et al. 2002, section 6.1.
/// imbalanced-learn 0.10 adds only med²/2 for a difference.
/// </remarks>
public sealed record SmoteNc : Oversampler
{
    /// <summary>k: how many nearest rows of the class are candidates, and vote. Default 5, at least 1; a class needs more rows than that.</summary>
    public int Neighbours { get; init; } = 5;

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override void CheckSchema(TableSchema schema)
    {
        if (schema.CountOf(ColumnKind.Categorical) == schema.Count) throw new ResamplingException("SmoteNc needs at least one continuous or integer column, and all are categorical: use SmoteN.");
        if (schema.CountOf(ColumnKind.Categorical) == 0) throw new ResamplingException("SmoteNc is for tables with categorical columns, and there is none: use Smote.");
    }

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        NeighbourDemand.CheckClass(rows, Neighbours);
        double med = MedianDeviation(table, rows.Rows);
        NeighbourLists lists = NeighbourSearch.Find(table, rows.Rows, rows.Rows, Neighbours, ThreadCount, med * med);
        RowDraws draws = new(Seed, rows.Label);
        return new Voted(rows.Label, Smote.Choose(draws, rows.Rows, lists, wanted), draws, draws.Bases(rows.Count, wanted), lists);
    }

    /// <summary>The median of the numeric columns' standard deviations (of the population) in some rows; the mean of the middle two for an even number.</summary>
    internal static double MedianDeviation(Table table, int[] rows)
    {
        double[] deviations = [.. table.ContinuousColumns.Select(column => Deviation(table, rows, column))];
        Array.Sort(deviations);
        int middle = deviations.Length / 2;
        return deviations.Length % 2 == 1 ? deviations[middle] : (deviations[middle - 1] + deviations[middle]) / 2;
    }

    /// <summary>The standard deviation (of the population) of a column in some rows.</summary>
    internal static double Deviation(Table table, int[] rows, int column)
    {
        double sum = 0;
        foreach (int row in rows) sum += table.At(row, column);
        double mean = sum / rows.Length;
        double squares = 0;
        foreach (int row in rows)
        {
            double difference = table.At(row, column) - mean;
            squares += difference * difference;
        }

        return Math.Sqrt(squares / rows.Length);
    }

    private sealed class Voted(int label, SyntheticRow[] rows, RowDraws draws, int[] lists, NeighbourLists neighbours) : Interpolation(label, rows)
    {
        public override void Write(Table table, int index, Span<double> row)
        {
            base.Write(table, index, row);
            foreach (int column in table.CategoricalColumns) row[column] = CategoryVotes.MostFrequent(table, neighbours.Rows(lists[index]), column, draws.Unit(index, column));
        }
    }
}
