using System.Numerics;

namespace AugDsl.Oversampling;

/// <summary>Refuses values that no method can work with, and names the first.</summary>
internal static class TableGuard
{
    /// <summary>Codes are compared as floats, which are exact up to here.</summary>
    public const int CategoryLimit = 1 << 24;

    /// <summary>Checks that values are finite, codes are codes, and no distance overflows.</summary>
    public static void Check<T>(ReadOnlySpan<T> values, TableSchema schema)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = schema.Count;
        T[] least = new T[columns];
        T[] greatest = new T[columns];
        values[..columns].CopyTo(least);
        values[..columns].CopyTo(greatest);
        for (int start = 0; start < values.Length; start += columns)
        {
            ReadOnlySpan<T> row = values.Slice(start, columns);
            for (int column = 0; column < row.Length && column < least.Length && column < greatest.Length; column++)
            {
                T value = row[column];
                if (!T.IsFinite(value))
                    throw new ResamplingException(
                        FormattableString.Invariant($"row {start / columns}, {schema.Name(column)}: {value} is not a finite number. Fill in or remove such rows first."), start / columns, column);
                if (value < least[column]) least[column] = value;
                if (value > greatest[column]) greatest[column] = value;
            }
        }

        CheckCodes(values, schema);
        CheckDistances(schema, least, greatest);
    }

    private static void CheckCodes<T>(ReadOnlySpan<T> values, TableSchema schema)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int column = 0; column < schema.Count; column++)
        {
            if (schema[column] != ColumnKind.Categorical) continue;
            for (int i = column; i < values.Length; i += schema.Count)
            {
                double code = double.CreateChecked(values[i]);
                if (!double.IsInteger(code) || code < 0 || code >= CategoryLimit)
                    throw new ResamplingException(
                        FormattableString.Invariant($"row {i / schema.Count}, {schema.Name(column)}: {code} is no code of a category (a whole number from 0 to {CategoryLimit - 1})."), i / schema.Count, column);
            }
        }
    }

    /// <summary>The square of the table's diagonal bounds every squared distance: if it is finite, all are.</summary>
    private static void CheckDistances<T>(TableSchema schema, T[] least, T[] greatest)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double diagonal = 0;
        for (int column = 0; column < schema.Count; column++)
        {
            if (schema[column] == ColumnKind.Categorical) continue;
            double range = double.CreateChecked(greatest[column]) - double.CreateChecked(least[column]);
            diagonal += range * range;
            if (!double.IsFinite(diagonal))
                throw new ResamplingException(
                    FormattableString.Invariant($"{schema.Name(column)} ranges from {least[column]} to {greatest[column]}: distances overflow. Scale the columns first."), -1, column);
        }
    }
}
