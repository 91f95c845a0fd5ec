namespace AugDsl.Oversampling;

/// <summary>Resampled rows: the rows of the input that were kept, the same instances in their order, then the new ones.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <typeparam name="TLabel">The type of their labels.</typeparam>
public sealed class ResampledRecords<TRow, TLabel>
    where TLabel : notnull
{
    internal ResampledRecords(TRow[] rows, int[] kept, SyntheticRow[] synthetic, RecordClass<TLabel>[] classes)
    {
        Rows = rows;
        Kept = kept;
        Synthetic = synthetic;
        Classes = classes;
    }

    /// <summary>The rows: <see cref="Kept"/>, then <see cref="Synthetic"/>. New rows stand by class, in the order of <see cref="Classes"/>.</summary>
    public IReadOnlyList<TRow> Rows { get; }

    /// <summary>Which row of the input each of the first rows is; ascending.</summary>
    public IReadOnlyList<int> Kept { get; }

    /// <summary>Where each of the other rows comes from.</summary>
    public IReadOnlyList<SyntheticRow> Synthetic { get; }

    /// <summary>The classes, in ascending order of their labels (strings ordinally).</summary>
    public IReadOnlyList<RecordClass<TLabel>> Classes { get; }
}
