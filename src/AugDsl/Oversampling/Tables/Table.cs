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
        IntegerColumns = [.. Enumerable.Range(0, schema.Count).Where(column => schema[column] == ColumnKind.Integer)];
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

    /// <summary>Those of them that hold whole numbers.</summary>
    public int[] IntegerColumns { get; }

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

    /// <summary>Copies the values of <see cref="ContinuousColumns"/> of a row.</summary>
    public abstract void CopyContinuous(int row, Span<double> destination);

    /// <summary>Writes base + factor · (neighbour − base) into the continuous columns of a row, in double.</summary>
    public abstract void Blend(int start, int neighbour, double factor, Span<double> destination);

    /// <summary>Widens ranges of the continuous columns, one for each, so that some rows lie inside.</summary>
    public void Widen(ReadOnlySpan<int> rows, Span<double> least, Span<double> greatest)
    {
        double[] values = new double[ContinuousColumns.Length];
        foreach (int row in rows)
        {
            CopyContinuous(row, values);
            for (int i = 0; i < values.Length; i++)
            {
                if (values[i] < least[i]) least[i] = values[i];
                if (values[i] > greatest[i]) greatest[i] = values[i];
            }
        }
    }

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
