using System.ComponentModel;

namespace AugDsl.CompilerServices;

/// <summary>The categories of a column as codes 0, 1, …: the values that occur, in ascending order, null first.</summary>
/// <typeparam name="T">The type of the column.</typeparam>
/// <remarks>The order of the rows plays no part: the same table in another order has the same codes. Strings are compared ordinally.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CategoryCodes<T>
{
    private readonly T[] _values;

    private CategoryCodes(T[] values) => _values = values;

    /// <summary>The number of categories.</summary>
    public int Count => _values.Length;

    internal static IComparer<T> Comparer { get; } = typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;

    /// <summary>The categories that occur in some rows.</summary>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="select">The column.</param>
    public static CategoryCodes<T> Of<TRow>(IReadOnlyList<TRow> rows, Func<TRow, T> select)
    {
        SortedSet<T> found = new(Comparer);
        foreach (TRow row in rows) found.Add(select(row));
        return new CategoryCodes<T>([.. found]);
    }

    /// <summary>The code of a category.</summary>
    /// <param name="value">A category that occurs.</param>
    public int Code(T value)
    {
        // A row that another thread changes meanwhile.
        int code = Array.BinarySearch(_values, value, Comparer);
        return code >= 0 ? code : throw new InvalidOperationException($"{value} was not among the categories when the rows were first read: do not change rows meanwhile.");
    }

    /// <summary>The category of a code.</summary>
    /// <param name="code">The code, as a table holds it.</param>
    public T Value(double code) => _values[(int)code];
}
