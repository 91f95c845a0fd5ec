using AugDsl.Cli.Tables;

namespace AugDsl.Cli.Oversampling;

/// <summary>Finds out what columns are, and reads them. What could be meant in two ways is an error that says how to decide.</summary>
/// <param name="table">The table.</param>
/// <param name="decimalMark">'.' or ','.</param>
internal sealed class ColumnReader(CsvTable table, char decimalMark)
{
    /// <summary>A column of numbers or categories, by what most of its fields are.</summary>
    public TableColumn Infer(int column)
    {
        int numbers = 0;
        int texts = 0;
        int firstText = -1;
        bool hasCommas = decimalMark == '.';
        for (int row = 0; row < table.Rows.Count; row++)
        {
            string field = table.Rows[row][column];
            FieldKind kind = Kind(field, out _);
            if (kind == FieldKind.Number) numbers++;
            if (kind != FieldKind.Text) continue;
            if (texts++ == 0) firstText = row;
            hasCommas = hasCommas && FieldText.Read(field, ',', out _) == FieldKind.Number;
        }
        if (texts == 0 && numbers > 0) return Numbers(column);
        string name = table.Header[column];
        if (texts == 0) throw Failed($"column {name} is empty: leave it out with --ignore {name}");
        string example = table.Rows[firstText][column];
        if (hasCommas)
            throw Failed($"{At(firstText, column)}: \"{example}\" has a decimal comma: --decimal , reads such numbers; if it is a category, add --categorical {name}");
        if (numbers >= texts)
            throw Failed($"{At(firstText, column)}: \"{example}\" is no number, but {numbers} of the column's {numbers + texts} values are: correct it, or add --categorical {name} if all are names");
        return Category(column, ColumnRole.Categorical);
    }

    /// <summary>A column of names.</summary>
    public TableColumn Category(int column, ColumnRole role)
    {
        Categories categories = Categories.Of(table.Rows.Select(row => row[column]));
        double[] codes = [.. table.Rows.Select(row => (double)categories.CodeOf(row[column]))];
        if (role == ColumnRole.Label) CheckLabels(column);
        return new TableColumn(table.Header[column], column, role, categories.Names.Count, Missing(column), codes, categories, new NumberText(decimalMark, false));
    }

    /// <summary>A column that takes no part.</summary>
    public TableColumn Ignored(int column)
    {
        int distinct = table.Rows.Select(row => row[column]).Distinct(StringComparer.Ordinal).Count();
        return new TableColumn(table.Header[column], column, ColumnRole.Ignored, distinct, Missing(column), [], null, new NumberText(decimalMark, false));
    }

    private TableColumn Numbers(int column)
    {
        double[] values = new double[table.Rows.Count];
        int whole = 0;
        for (int row = 0; row < values.Length; row++)
        {
            string field = table.Rows[row][column];
            string name = table.Header[column];
            if (Kind(field, out values[row]) == FieldKind.Missing)
                throw Failed($"{At(row, column)}: the number is missing (\"{field}\"): fill it in or remove the row; --ignore {name} leaves the column out, --categorical {name} makes it names");
            if (!double.IsFinite(values[row]))
                throw Failed($"{At(row, column)}: \"{field}\" is not a finite number: correct it or remove the row; --ignore {name} leaves the column out");
            if (NumberText.IsInteger(field)) whole++;
        }
        ColumnRole role = whole == values.Length ? ColumnRole.Integer : ColumnRole.Continuous;
        return new TableColumn(table.Header[column], column, role, values.Distinct().Count(), 0, values, null, new NumberText(decimalMark, writesPoint: whole == 0));
    }

    private void CheckLabels(int column)
    {
        for (int row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row][column].AsSpan().Trim().IsEmpty) throw Failed($"{At(row, column)}: the row has no label: fill it in or remove the row");
        }
    }

    private int Missing(int column) => table.Rows.Count(row => Kind(row[column], out _) == FieldKind.Missing);

    /// <summary>UCI's tables write a question mark where they know nothing.</summary>
    private FieldKind Kind(string field, out double value)
    {
        FieldKind kind = FieldText.Read(field, decimalMark, out value);
        return kind == FieldKind.Text && field.AsSpan().Trim() is "?" ? FieldKind.Missing : kind;
    }

    private string At(int row, int column) => $"{table.PlaceOf(row)}, column {table.Header[column]}";

    private ToolException Failed(FormattableString reason) => ToolException.Failed($"{table.Path}: {FormattableString.Invariant(reason)}");
}
