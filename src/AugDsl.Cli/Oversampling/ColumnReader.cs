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
        string name = Shown.Argument(table.Header[column]);
        if (texts == 0 && numbers > 0)
        {
            RefuseCodes(column, name);
            return Numbers(column);
        }
        if (texts == 0)
        {
            string hint = table.Header[column].AsSpan().Trim().IsEmpty && column == table.Header.Count - 1 ? " (the lines end with a delimiter)" : "";
            throw Failed($"column {Shown.Quoted(table.Header[column])} is empty{hint}: leave it out with --ignore {name}");
        }
        string example = Shown.Quoted(table.Rows[firstText][column]);
        if (hasCommas)
            throw Failed($"{At(firstText, column)}: {example} has a decimal comma: --decimal , reads such numbers; if it is a category, add --categorical {name}");
        if (numbers >= texts)
            throw Failed($"{At(firstText, column)}: {example} is no number, but {numbers} of the column's {numbers + texts} values are: correct it, or add --categorical {name} if all are names");
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

    /// <summary>A column of numbers, whatever they look like.</summary>
    public TableColumn Numbers(int column)
    {
        double[] values = new double[table.Rows.Count];
        int whole = 0;
        for (int row = 0; row < values.Length; row++)
        {
            string field = table.Rows[row][column];
            string name = Shown.Argument(table.Header[column]);
            FieldKind kind = Kind(field, out values[row]);
            if (kind == FieldKind.Text) throw Failed($"{At(row, column)}: {Shown.Quoted(field)} is no number: correct it, or leave --number {name} away");
            if (kind == FieldKind.Missing)
                throw Failed($"{At(row, column)}: the number is missing ({Shown.Quoted(field)}): fill it in or remove the row; --ignore {name} leaves the column out, --categorical {name} makes it names");
            if (!double.IsFinite(values[row]))
                throw Failed($"{At(row, column)}: {Shown.Quoted(field)} is not a finite number: correct it or remove the row; --ignore {name} leaves the column out, --categorical {name} makes it names");
            if (NumberText.IsInteger(field)) whole++;
        }
        ColumnRole role = whole == values.Length ? ColumnRole.Integer : ColumnRole.Continuous;
        return new TableColumn(table.Header[column], column, role, values.Distinct().Count(), 0, values, null, new NumberText(decimalMark, writesPoint: whole == 0));
    }

    /// <summary>Codes have no places between them, and lose digits as numbers.</summary>
    private void RefuseCodes(int column, string name)
    {
        string choice = $"--categorical {name} if it is a code, --ignore {name} leaves the column out, --number {name} if it is a number";
        for (int row = 0; row < table.Rows.Count; row++)
        {
            string field = table.Rows[row][column];
            if (CodeText.Oddity(field) is string oddity) throw Failed($"{At(row, column)}: {Shown.Quoted(field)} {oddity}: {choice}");
        }
        if (CodeText.AreDates(table.Rows.Select(row => row[column])))
            throw Failed($"{At(0, column)}: {Shown.Quoted(table.Rows[0][column])} is a date like all of the column, and numbers between dates are none: {choice}");
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

    private string At(int row, int column) => $"{table.PlaceOf(row)}, column {Shown.Quoted(table.Header[column])}";

    private ToolException Failed(FormattableString reason) => ToolException.Failed($"{table.Path}: {FormattableString.Invariant(reason)}");
}
