using System.ComponentModel;
using System.Globalization;
using AugDsl.Oversampling;

namespace AugDsl.CompilerServices;

/// <summary>The labels of rows as the integers that resamplers work with, in the same order.</summary>
/// <typeparam name="T">The type of the labels.</typeparam>
/// <remarks>
/// A label whose type fits into <see cref="int"/> (bool, char, integers up to int, enumerations of those) is its own number, so that
/// <see cref="SamplingTarget.Counts"/> can name it. Others (strings, uint, long, ulong) are numbered from 0 in ascending order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LabelCodes<T>
    where T : notnull
{
    private readonly T[] _values;
    private readonly int[] _codes;

    private LabelCodes(T[] values)
    {
        _values = values;
        _codes = new int[values.Length];
        Type type = typeof(T).IsEnum ? Enum.GetUnderlyingType(typeof(T)) : typeof(T);
        bool fits = Type.GetTypeCode(type) is TypeCode.Boolean or TypeCode.Char or TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32;
        for (int i = 0; i < values.Length; i++)
            _codes[i] = !fits ? i : values[i] is char character ? character : Convert.ToInt32(values[i], CultureInfo.InvariantCulture);
    }

    /// <summary>The labels that occur in some rows.</summary>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="select">The label.</param>
    /// <exception cref="ResamplingException">A row, or its label, is null.</exception>
    public static LabelCodes<T> Of<TRow>(IReadOnlyList<TRow> rows, Func<TRow, T> select)
    {
        SortedSet<T> found = new(CategoryCodes<T>.Comparer);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row] is null) throw new ResamplingException(FormattableString.Invariant($"row {row} is null: remove it first."), row);
            T label = select(rows[row]);
            if (label is null) throw new ResamplingException(FormattableString.Invariant($"row {row} has no label (null): remove such rows first."), row);
            found.Add(label);
        }

        return new LabelCodes<T>([.. found]);
    }

    /// <summary>The code of a label.</summary>
    /// <param name="label">A label that occurs.</param>
    public int Code(T label) => TryCode(label) ?? throw new InvalidOperationException($"{label} was not among the labels when the rows were first read: do not change rows meanwhile.");

    /// <summary>The label of a code.</summary>
    /// <param name="code">The code.</param>
    public T Label(int code) => _values[Array.BinarySearch(_codes, code)];

    /// <summary>What the codes stand for, as the end of a message; null where a label is spelt as its code, or there are too many to list.</summary>
    internal string? Legend()
    {
        const int Listed = 20;
        string[] parts = [.. _values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{_codes[i]} = {value}"))];
        bool same = _values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{value}") == _codes[i].ToString(CultureInfo.InvariantCulture)).All(equal => equal);
        return same || parts.Length > Listed ? null : $" (Classes: {string.Join(", ", parts)}.)";
    }

    /// <summary>The code of a label; null where no row has it.</summary>
    internal int? TryCode(T label)
    {
        int place = Array.BinarySearch(_values, label, CategoryCodes<T>.Comparer);
        return place < 0 ? null : _codes[place];
    }
}
