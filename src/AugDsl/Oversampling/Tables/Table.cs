namespace AugDsl.Oversampling;

/// <summary>A table with checked values, for code that need not know their type.</summary>
internal abstract class Table
{
    private protected Table(TableSchema schema, int[] labels)
    {
        Schema = schema;
        Labels = labels;
        Classes = ClassRows.Of(labels);
        ContinuousColumns = [.. Enumerable.Range(0, schema.Count).Where(column => schema[column] != ColumnKind.Categorical)];
        CategoricalColumns = [.. Enumerable.Range(0, schema.Count).Where(column => schema[column] == ColumnKind.Categorical)];
    }

    /// <summary>The columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>The class of each row.</summary>
    public int[] Labels { get; }

    /// <summary>The classes, in ascending order of their labels.</summary>
    public ClassRows[] Classes { get; }

    /// <summary>The columns that are interpolated: continuous and integer ones.</summary>
    public int[] ContinuousColumns { get; }

    /// <summary>The columns with codes.</summary>
    public int[] CategoricalColumns { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Labels.Length;

    /// <summary>A value.</summary>
    public abstract double At(int row, int column);

    /// <summary>
    /// Σ (a − b)² over the continuous columns, in double: four sums over every fourth column, added in pairs. The order is fixed, so that it is the
    /// same number everywhere.
    /// </summary>
    public abstract double SquaredDistance(int row, int other);

    /// <summary>The least and the greatest value of a column in some rows.</summary>
    public abstract (double Least, double Greatest) Range(int column, ReadOnlySpan<int> rows);

    /// <summary>The number of categorical columns in which two rows differ.</summary>
    public int Mismatches(int row, int other)
    {
        int mismatches = 0;
        foreach (int column in CategoricalColumns)
        {
            if (At(row, column) != At(other, column)) mismatches++;
        }

        return mismatches;
    }
}
