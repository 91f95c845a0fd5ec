namespace AugDsl.Oversampling;

/// <summary>A method that removes rows. No row is new.</summary>
public abstract record Undersampler : Resampler
{
    private protected Undersampler()
    {
    }

    internal override Resampling<T> Run<T>(Table<T> table) => table.Assemble(Keep(table), table, []);

    /// <summary>The rows that stay, ascending.</summary>
    internal abstract int[] Keep(Table table);

    /// <summary>Every row but those that are marked.</summary>
    private protected static int[] Without(bool[] removed) => [.. Enumerable.Range(0, removed.Length).Where(row => !removed[row])];
}
