namespace AugDsl.Oversampling;

/// <summary>The new rows of a class: where each comes from, and how its values are made.</summary>
internal abstract class Synthesis(int label, SyntheticRow[] rows)
{
    /// <summary>The class.</summary>
    public int Label => label;

    /// <summary>Where each row comes from.</summary>
    public SyntheticRow[] Rows => rows;

    /// <summary>Writes the values of a row.</summary>
    public abstract void Write(Table table, int index, Span<double> row);
}
