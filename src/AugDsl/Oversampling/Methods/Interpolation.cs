namespace AugDsl.Oversampling;

/// <summary>Rows between a base and a neighbour: x = base + factor · (neighbour − base), in double. Integer columns are rounded half to even.</summary>
internal class Interpolation(int label, SyntheticRow[] rows) : Synthesis(label, rows)
{
    /// <inheritdoc/>
    public override void Write(Table table, int index, Span<double> row)
    {
        SyntheticRow from = Rows[index];
        foreach (int column in table.ContinuousColumns)
        {
            double start = table.At(from.Base, column);
            double value = start + (from.Factor * (table.At(from.Neighbour, column) - start));
            row[column] = table.Schema[column] == ColumnKind.Integer ? Math.Round(value) : value;
        }
    }
}
