using System.Numerics;

namespace AugDsl.Oversampling;

/// <summary>A method that adds rows to small classes. All rows of the input are kept.</summary>
public abstract record Oversampler : Resampler
{
    private protected Oversampler()
    {
    }

    /// <summary>How many rows each class shall have. Default <see cref="SamplingTarget.Auto"/>: as many as the largest.</summary>
    public SamplingTarget Target { get; init; } = SamplingTarget.Auto;

    internal override int? Asked(IReadOnlyList<ClassRows> classes, ClassRows rows) => rows.Count + TargetCounts.New(Target, classes, rows);

    internal override Resampling<T> Run<T>(Table<T> table)
    {
        Table<T> grown = Grow(table, out SyntheticRow[] synthetic);
        return grown.Assemble(Selection.Everything(grown.Rows), table, synthetic);
    }

    /// <summary>The table with the new rows behind its own.</summary>
    internal Table<T> Grow<T>(Table<T> table, out SyntheticRow[] synthetic)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int[] wanted = [.. table.Classes.Select(rows => TargetCounts.New(Target, table.Classes, rows))];
        TargetCounts.CheckSize(table, wanted);
        List<Synthesis> parts = [];
        for (int i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] > 0) parts.Add(Synthesize(table, table.Classes[i], wanted[i]));
        }

        synthetic = [.. parts.SelectMany(part => part.Rows)];
        return table.Extend(parts);
    }

    /// <summary>The new rows of one class.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The class.</param>
    /// <param name="wanted">How many; at least 1.</param>
    internal abstract Synthesis Synthesize(Table table, ClassRows rows, int wanted);
}
