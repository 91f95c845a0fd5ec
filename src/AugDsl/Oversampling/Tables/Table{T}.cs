using System.Numerics;
using System.Runtime.CompilerServices;

namespace AugDsl.Oversampling;

/// <inheritdoc/>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class Table<T> : Table
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _values;
    private readonly bool _allContinuous;

    private Table(T[] values, int[] labels, TableSchema schema)
        : base(schema, labels)
    {
        _values = values;
        _allContinuous = CategoricalColumns.Length == 0;
    }

    /// <summary>Copies and checks a user's table.</summary>
    public static Table<T> Create(ReadOnlySpan<T> values, ReadOnlySpan<int> labels, TableSchema schema)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double)) throw new ArgumentException($"Tables hold float or double, not {typeof(T).Name}.");
        if (values.Length != (long)labels.Length * schema.Count)
            throw new ArgumentException(FormattableString.Invariant($"{labels.Length} rows of {schema.Count} columns are {(long)labels.Length * schema.Count} values, but there are {values.Length}."));
        if (labels.Length == 0) throw new ResamplingException("the table has no rows.");
        TableGuard.Check(values, schema);
        Table<T> table = new(values.ToArray(), labels.ToArray(), schema);
        if (table.Classes.Length == 1)
            throw new ResamplingException(FormattableString.Invariant($"all rows ({labels.Length}) are of class {labels[0]}: there is nothing to balance."));
        return table;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override double At(int row, int column) => double.CreateChecked(_values[(row * Schema.Count) + column]);

    /// <inheritdoc/>
    public override double SquaredDistance(int row, int other)
    {
        ReadOnlySpan<T> a = Row(row);
        ReadOnlySpan<T> b = Row(other);
        return _allContinuous ? Dense(a, b) : Sparse(a, b, ContinuousColumns);
    }

    /// <inheritdoc/>
    public override void CopyContinuous(int row, Span<double> destination)
    {
        ReadOnlySpan<T> values = Row(row);
        if (_allContinuous)
        {
            for (int i = 0; i < values.Length && i < destination.Length; i++) destination[i] = double.CreateTruncating(values[i]);
            return;
        }

        for (int i = 0; i < ContinuousColumns.Length; i++) destination[i] = double.CreateTruncating(values[ContinuousColumns[i]]);
    }

    /// <inheritdoc/>
    public override void Blend(int start, int neighbour, double factor, Span<double> destination)
    {
        ReadOnlySpan<T> a = Row(start);
        ReadOnlySpan<T> b = Row(neighbour)[..a.Length];
        destination = destination[..a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            double value = double.CreateTruncating(a[i]);
            destination[i] = value + (factor * (double.CreateTruncating(b[i]) - value));
        }
    }

    /// <summary>This table and the rows of some syntheses behind it.</summary>
    public Table<T> Extend(List<Synthesis> parts)
    {
        int rows = Rows + parts.Sum(part => part.Rows.Length);
        T[] values = GC.AllocateUninitializedArray<T>(checked(rows * Schema.Count));
        int[] labels = new int[rows];
        _values.CopyTo(values.AsSpan());
        Labels.CopyTo(labels.AsSpan());
        double[] row = new double[Schema.Count];
        int place = Rows;
        foreach (Synthesis part in parts)
        {
            for (int i = 0; i < part.Rows.Length; i++, place++)
            {
                part.Write(this, i, row);
                Span<T> destination = values.AsSpan(place * row.Length, row.Length);
                for (int column = 0; column < row.Length; column++) destination[column] = T.CreateTruncating(row[column]);
                labels[place] = part.Label;
            }
        }

        return new Table<T>(values, labels, Schema);
    }

    /// <summary>The result: some rows of this table, which is <paramref name="input"/> with synthetic rows behind it.</summary>
    public Resampling<T> Assemble(int[] kept, Table<T> input, SyntheticRow[] synthetic)
    {
        bool whole = kept.Length == Rows;
        T[] values = whole ? _values : GC.AllocateUninitializedArray<T>(kept.Length * Schema.Count);
        int[] labels = whole ? Labels : [.. kept.Select(row => Labels[row])];
        if (!whole)
        {
            for (int i = 0; i < kept.Length; i++) Row(kept[i]).CopyTo(values.AsSpan(i * Schema.Count));
        }

        Dictionary<int, int> after = labels.CountBy(label => label).ToDictionary();
        ClassCount[] classes = [.. input.Classes.Select(each => new ClassCount(each.Label, each.Count, after.GetValueOrDefault(each.Label)))];
        int[] own = [.. kept.Where(row => row < input.Rows)];
        SyntheticRow[] left = own.Length + synthetic.Length == kept.Length ? synthetic : [.. kept.Skip(own.Length).Select(row => synthetic[row - input.Rows])];
        return new Resampling<T>(Schema.Count, values, labels, own, left, classes);
    }

    private ReadOnlySpan<T> Row(int row) => _values.AsSpan(row * Schema.Count, Schema.Count);

    private static double Dense(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 4 <= a.Length && i + 4 <= b.Length; i += 4)
        {
            double d0 = double.CreateTruncating(a[i]) - double.CreateTruncating(b[i]);
            double d1 = double.CreateTruncating(a[i + 1]) - double.CreateTruncating(b[i + 1]);
            double d2 = double.CreateTruncating(a[i + 2]) - double.CreateTruncating(b[i + 2]);
            double d3 = double.CreateTruncating(a[i + 3]) - double.CreateTruncating(b[i + 3]);
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }

        for (; i < a.Length; i++)
        {
            double d = double.CreateTruncating(a[i]) - double.CreateTruncating(b[i]);
            s0 += d * d;
        }

        return (s0 + s1) + (s2 + s3);
    }

    private static double Sparse(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int[] columns)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 4 <= columns.Length; i += 4)
        {
            double d0 = double.CreateTruncating(a[columns[i]]) - double.CreateTruncating(b[columns[i]]);
            double d1 = double.CreateTruncating(a[columns[i + 1]]) - double.CreateTruncating(b[columns[i + 1]]);
            double d2 = double.CreateTruncating(a[columns[i + 2]]) - double.CreateTruncating(b[columns[i + 2]]);
            double d3 = double.CreateTruncating(a[columns[i + 3]]) - double.CreateTruncating(b[columns[i + 3]]);
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }

        for (; i < columns.Length; i++)
        {
            double d = double.CreateTruncating(a[columns[i]]) - double.CreateTruncating(b[columns[i]]);
            s0 += d * d;
        }

        return (s0 + s1) + (s2 + s3);
    }
}
