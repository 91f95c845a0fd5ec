namespace AugDsl.Oversampling;

/// <summary>A resampled table: the rows of the input that were kept, in their order, then the new ones.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <remarks>New rows stand by class, in ascending order of the labels. The arrays are the caller's.</remarks>
public sealed class Resampling<T>
    where T : unmanaged
{
    internal Resampling(int columns, T[] values, int[] labels, int[] kept, SyntheticRow[] synthetic, IReadOnlyList<ClassCount> classes)
    {
        Columns = columns;
        Values = values;
        Labels = labels;
        Kept = kept;
        Synthetic = synthetic;
        Classes = classes;
    }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of rows: <see cref="Kept"/> and <see cref="Synthetic"/>.</summary>
    public int Rows => Labels.Length;

    /// <summary>The values, row by row: <see cref="Rows"/> x <see cref="Columns"/>.</summary>
    public T[] Values { get; }

    /// <summary>The label of each row.</summary>
    public int[] Labels { get; }

    /// <summary>Which row of the input each of the first rows is; ascending.</summary>
    public int[] Kept { get; }

    /// <summary>Where each of the other rows comes from.</summary>
    public SyntheticRow[] Synthetic { get; }

    /// <summary>The classes, in ascending order of their labels.</summary>
    public IReadOnlyList<ClassCount> Classes { get; }

    /// <summary>
    /// The classes that have not as many rows as the method's target asks for: version 3 of <see cref="NearMiss"/> may know fewer candidates, shares of
    /// <see cref="Adasyn"/> are rounded, what is cleaned after oversampling takes rows away. Empty where the target is met, or the method has none.
    /// </summary>
    public IReadOnlyList<MissedTarget> Missed { get; internal set; } = [];

    /// <summary>The values of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<T> Row(int row) => Values.AsSpan(checked(row * Columns), Columns);
}
