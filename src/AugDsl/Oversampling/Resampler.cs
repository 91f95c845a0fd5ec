using System.Numerics;

namespace AugDsl.Oversampling;

/// <summary>A method that adds rows to a table, or takes some away, to balance its classes.</summary>
/// <remarks>
/// What it does is a function of the table, the method's properties and <see cref="Seed"/>: the same bits at every vector width and for any
/// number of threads. Records: a copy with other properties is <c>smote with { Seed = 2 }</c>.
/// </remarks>
public abstract record Resampler
{
    private protected Resampler()
    {
    }

    /// <summary>Chooses the random numbers. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Threads of the neighbour search; 0, the default, is one a processor. The result does not depend on it.</summary>
    public int Threads { get; init; }

    internal int ThreadCount => Threads == 0 ? Environment.ProcessorCount : Threads;

    /// <summary>Resamples a table.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="values">The table, row by row: rows x columns, all finite. Categorical columns hold codes.</param>
    /// <param name="labels">The class of each row: any integers.</param>
    /// <param name="schema">The columns.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A property of the method is out of its range.</exception>
    /// <exception cref="ResamplingException">The table, or the method's demands on it, are no good: a value that is not finite, a class with too few rows.</exception>
    public Resampling<T> Resample<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> labels, TableSchema schema)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        CheckProperties();
        CheckSchema(schema);
        Table<T> table = Table<T>.Create(values, labels, schema);
        Resampling<T> result = Run(table);
        result.Missed = Missed(table.Classes, result.Classes);
        return result;
    }

    /// <summary>Resamples a table of continuous columns.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="values">The table, row by row: rows x columns, all finite.</param>
    /// <param name="labels">The class of each row.</param>
    /// <param name="columns">The number of columns.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">The spans do not fit each other.</exception>
    /// <exception cref="ResamplingException">The table, or the method's demands on it, are no good.</exception>
    public Resampling<T> Resample<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> labels, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Resample(values, labels, TableSchema.Continuous(columns));

    /// <summary>Refuses kinds of columns that the method has no rule for.</summary>
    internal virtual void CheckSchema(TableSchema schema)
    {
        int categorical = schema.Kinds.IndexOf(ColumnKind.Categorical);
        if (categorical < 0) return;
        throw new ResamplingException(
            $"{GetType().Name} has no rule for categories, and {schema.Name(categorical)} is categorical: use SmoteNc, or SmoteN where all columns are.", -1, categorical);
    }

    /// <summary>Refuses properties that are out of range.</summary>
    internal virtual void CheckProperties()
    {
    }

    /// <summary>How many rows the target asks for a class; null without a target.</summary>
    internal virtual int? Asked(IReadOnlyList<ClassRows> classes, ClassRows rows) => null;

    internal abstract Resampling<T> Run<T>(Table<T> table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    private MissedTarget[] Missed(IReadOnlyList<ClassRows> classes, IReadOnlyList<ClassCount> counts) =>
    [
        .. from pair in classes.Zip(counts)
        let asked = Asked(classes, pair.First)
        where asked is not null && asked != pair.Second.After
        select new MissedTarget(pair.First.Label, asked.Value, pair.Second.After),
    ];
}
