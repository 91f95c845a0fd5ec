namespace AugDsl.Oversampling;

/// <summary>Rows between a base and a neighbour: x = base + factor · (neighbour − base), in double. Integer columns are rounded half to even.</summary>
internal class Interpolation(int label, SyntheticRow[] rows) : Synthesis(label, rows)
{
    /// <inheritdoc/>
    public override void Write(Table table, int index, Span<double> row)
    {
        // Categorical columns get a value that means nothing; methods that allow them write over it.
        table.Blend(Rows[index].Base, Rows[index].Neighbour, Rows[index].Factor, row);
        foreach (int column in table.IntegerColumns) row[column] = Math.Round(row[column]);
    }
}
