using AugDsl.Cli.Tables;

namespace AugDsl.Cli.Oversampling;

/// <summary>What looks odd about a column that was read as it looks.</summary>
internal static class ColumnNotes
{
    /// <summary>Of fewer rows all texts may well be different.</summary>
    private const int FewRows = 10;

    /// <summary>The note, or null. Columns that the user leaves out have none.</summary>
    public static string? Of(CsvTable table, TableColumn column)
    {
        string name = $"column {Shown.Quoted(column.Name)}";
        string option = Shown.Argument(column.Name);
        if (column.Role == ColumnRole.Ignored)
            return $"{name} numbers the rows ({table.Rows[0][column.Index].Trim()} to {table.Rows[^1][column.Index].Trim()}): it is left out of the distances, and empty in new rows; --number {option} keeps it";
        if (column.Distinct < table.Rows.Count || table.Rows.Count < FewRows) return null;
        if (column.Role == ColumnRole.Categorical)
            return $"{name} has another text in every row: it makes no row nearer, and new rows repeat old texts; --ignore {option} leaves it out";
        return column.Role == ColumnRole.Integer && IsIdentity(column.Name)
            ? $"{name} has another whole number in every row and counts in distances: if it only tells rows apart, --ignore {option} leaves it out"
            : null;
    }

    /// <summary>Id, userId, USER_ID; not "grid".</summary>
    private static bool IsIdentity(string name)
    {
        name = name.Trim();
        if (!name.EndsWith("id", StringComparison.OrdinalIgnoreCase)) return false;
        return name.Length == 2 || !char.IsLetterOrDigit(name[^3]) || (name[^2] == 'I' && char.IsLower(name[^3]));
    }
}
