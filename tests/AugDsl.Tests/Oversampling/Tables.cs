using AugDsl.Oversampling;
using AugDsl.Randomness;

namespace AugDsl.Tests.Oversampling;

/// <summary>Tables for tests: two overlapping clouds, the second class smaller and shifted.</summary>
internal static class Tables
{
    /// <summary>Rows of normal numbers; every <paramref name="everyNth"/>th is of class 1 and moved by ½.</summary>
    public static (double[] Values, int[] Labels) Clouds(int rows, int columns, int everyNth = 5, ulong seed = 1)
    {
        double[] values = new double[rows * columns];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = row % everyNth == 0 ? 1 : 0;
            AugDsl.Randomness.DrawStream draws = new(SampleKey.Create(seed, (ulong)row).Value);
            for (int column = 0; column < columns; column++) values[(row * columns) + column] = draws.Normal(0, 2 * (uint)column, (2 * (uint)column) + 1) + (labels[row] * 0.5);
        }

        return (values, labels);
    }

    /// <summary>The same with the first columns turned into codes 0 to 3.</summary>
    public static (double[] Values, int[] Labels, TableSchema Schema) Mixed(int rows, int columns, int codes, ulong seed = 1)
    {
        (double[] values, int[] labels) = Clouds(rows, columns, 5, seed);
        for (int i = 0; i < values.Length; i++)
        {
            if (i % columns < codes) values[i] = Math.Min(3, Math.Floor(Math.Abs(values[i] * 2)));
        }

        return (values, labels, Schema(columns, codes));
    }

    /// <summary>Codes first, then continuous columns.</summary>
    public static TableSchema Schema(int columns, int codes) =>
        new([.. Enumerable.Range(0, columns).Select(column => column < codes ? ColumnKind.Categorical : ColumnKind.Continuous)]);

    /// <summary>As the methods see it.</summary>
    public static Table<double> Of(double[] values, int[] labels, TableSchema schema) => Table<double>.Create(values, labels, schema);

    /// <summary>As the methods see it.</summary>
    public static Table<float> Of(float[] values, int[] labels, int columns) => Table<float>.Create(values, labels, TableSchema.Continuous(columns));

    /// <summary>As floats.</summary>
    public static float[] Floats(double[] values) => [.. values.Select(value => (float)value)];
}
