using AugDsl.Algebra;

namespace AugDsl.Oversampling;

/// <summary>Copies of random rows of the class, drawn with replacement, with Gaussian noise if asked for.</summary>
/// <remarks>
/// With <see cref="Shrinkage"/> s above 0, a smoothed bootstrap: to column j is added s · (4 / ((d + 2) n))^(1 / (d + 4)) · σ_j · z, with n rows of the class, d numeric
/// columns, σ_j the deviation in the class and z a standard normal. Categories are copied. Menardi and Torelli, <i>Training and assessing classification
/// rules with imbalanced data</i>, 2014 (ROSE). Base and neighbour are the copied row.
/// </remarks>
public sealed record RandomOversampler : Oversampler
{
    /// <summary>The noise in units of the rule of thumb. Default 0, none.</summary>
    public double Shrinkage { get; init; }

    internal override void CheckProperties()
    {
        if (!(Shrinkage >= 0 && double.IsFinite(Shrinkage))) throw new ArgumentOutOfRangeException(nameof(Shrinkage), Shrinkage, "Shrinkage must be 0 or more.");
    }

    internal override void CheckSchema(TableSchema schema)
    {
    }

    internal override Synthesis Synthesize(Table table, ClassRows rows, int wanted)
    {
        RowDraws draws = new(Seed, rows.Label);
        SyntheticRow[] chosen = new SyntheticRow[wanted];
        for (int i = 0; i < wanted; i++)
        {
            int row = rows.Rows[draws.Neighbour(i, rows.Count)];
            chosen[i] = new SyntheticRow(row, row, 0);
        }

        double[] deviations = new double[table.Schema.Count];
        if (Shrinkage > 0)
        {
            int columns = table.ContinuousColumns.Length;
            double width = Shrinkage * DeterministicMath.Pow(4.0 / ((columns + 2.0) * rows.Count), 1.0 / (columns + 4.0));
            foreach (int column in table.ContinuousColumns) deviations[column] = width * SmoteNc.Deviation(table, rows.Rows, column);
        }

        return new Noisy(rows.Label, chosen, draws, deviations);
    }

    private sealed class Noisy(int label, SyntheticRow[] rows, RowDraws draws, double[] deviations) : Synthesis(label, rows)
    {
        public override void Write(Table table, int index, Span<double> row)
        {
            for (int column = 0; column < row.Length; column++)
            {
                double value = table.At(Rows[index].Base, column);
                if (deviations[column] > 0) value += deviations[column] * draws.Normal(index, column);
                row[column] = table.Schema[column] == ColumnKind.Integer ? Math.Round(value) : value;
            }
        }
    }
}
