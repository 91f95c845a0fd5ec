namespace AugDsl.Oversampling;

/// <summary>The columns of a table: what each holds and, for messages, what it is called.</summary>
public sealed class TableSchema
{
    private readonly ColumnKind[] _kinds;
    private readonly string[]? _names;

    /// <summary>Describes the columns.</summary>
    /// <param name="kinds">The kind of each column; at least one.</param>
    /// <param name="names">Their names, as many; null names them "column 0" and so on.</param>
    /// <exception cref="ArgumentException">There is no column, a kind is not one of the enumeration, or the names are not as many.</exception>
    public TableSchema(ReadOnlySpan<ColumnKind> kinds, IReadOnlyList<string>? names = null)
    {
        if (kinds.Length == 0) throw new ArgumentException("A table needs at least one column.", nameof(kinds));
        foreach (ColumnKind kind in kinds)
        {
            if (!Enum.IsDefined(kind)) throw new ArgumentException($"{(int)kind} is no kind of column.", nameof(kinds));
        }

        if (names is not null && names.Count != kinds.Length) throw new ArgumentException(FormattableString.Invariant($"{kinds.Length} columns have {names.Count} names."), nameof(names));
        _kinds = kinds.ToArray();
        _names = names?.ToArray();
    }

    /// <summary>The number of columns.</summary>
    public int Count => _kinds.Length;

    /// <summary>The kind of each column.</summary>
    public ReadOnlySpan<ColumnKind> Kinds => _kinds;

    /// <summary>The kind of a column.</summary>
    /// <param name="column">The column, from 0.</param>
    public ColumnKind this[int column] => _kinds[column];

    /// <summary>A table of continuous columns alone.</summary>
    /// <param name="columns">How many; at least 1.</param>
    public static TableSchema Continuous(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        return new TableSchema(new ColumnKind[columns]);
    }

    /// <summary>What a column is called in messages.</summary>
    /// <param name="column">The column, from 0.</param>
    public string Name(int column) => _names is null ? FormattableString.Invariant($"column {column}") : $"column \"{_names[column]}\"";

    /// <summary>How many columns are of a kind.</summary>
    internal int CountOf(ColumnKind kind) => _kinds.Count(each => each == kind);
}
