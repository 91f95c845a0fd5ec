namespace AugDsl.Oversampling;

/// <summary>Oversampling, then cleaning of the grown table.</summary>
public abstract record Combination : Resampler
{
    private protected Combination()
    {
    }

    /// <summary>How many rows each class shall have before the cleaning. Default: as many as the largest.</summary>
    public SamplingTarget Target { get; init; } = SamplingTarget.Auto;

    /// <summary>k of SMOTE. Default 5, at least 1; a class needs more rows than that.</summary>
    public int Neighbours { get; init; } = 5;

    internal override void CheckProperties() => NeighbourDemand.CheckCount(Neighbours, nameof(Neighbours));

    internal override int? Asked(IReadOnlyList<ClassRows> classes, ClassRows rows) => rows.Count + TargetCounts.New(Target, classes, rows);

    internal override Resampling<T> Run<T>(Table<T> table)
    {
        Table<T> grown = new Smote { Seed = Seed, Threads = Threads, Target = Target, Neighbours = Neighbours }.Grow(table, out SyntheticRow[] synthetic);
        return grown.Assemble(CreateCleaner().Keep(grown), table, synthetic);
    }

    private protected abstract Undersampler CreateCleaner();
}
