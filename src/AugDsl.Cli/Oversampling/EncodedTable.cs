using AugDsl.Cli.Tables;
using AugDsl.Oversampling;
using ColumnKind = AugDsl.Oversampling.ColumnKind;

namespace AugDsl.Cli.Oversampling;

/// <summary>A CSV table as numbers.</summary>
internal sealed class EncodedTable
{
    private EncodedTable(CsvTable source, TableColumn[] columns, TableColumn label, IReadOnlyList<string> notes)
    {
        Notes = notes;
        Source = source;
        Columns = columns;
        LabelColumn = label;
        Features = [.. columns.Where(column => column.Role is ColumnRole.Continuous or ColumnRole.Integer or ColumnRole.Categorical)];
    }

    /// <summary>The file.</summary>
    public CsvTable Source { get; }

    /// <summary>All columns of the file.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The columns that distances are made of.</summary>
    public TableColumn[] Features { get; }

    /// <summary>The column with the classes.</summary>
    public TableColumn LabelColumn { get; }

    /// <summary>The classes.</summary>
    public Categories Labels => LabelColumn.Categories!;

    /// <summary>What the user should know about columns.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Source.Rows.Count;

    /// <summary>The columns with names.</summary>
    public int CategoricalCount => Features.Count(column => column.Role == ColumnRole.Categorical);

    /// <summary>What the library has to know of the columns.</summary>
    public TableSchema Schema => new([.. Features.Select(column => Kind(column.Role))], [.. Features.Select(column => Shown.Quoted(column.Name)[1..^1])]);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">The file or the request is no good.</exception>
    public static EncodedTable Read(SmoteRequest request)
    {
        CsvTable source = CsvTable.Read(request.Input, request.Delimiter);
        int label = source.Column(request.Label);
        HashSet<int> categorical = Named(source, request.Categorical);
        HashSet<int> numbers = Named(source, request.Numbers);
        HashSet<int> ignored = Named(source, request.Ignored);
        (string Option, HashSet<int> Columns)[] named = [("--categorical", categorical), ("--number", numbers), ("--ignore", ignored)];
        for (int i = 0; i < named.Length; i++)
        {
            (string option, HashSet<int> chosen) = named[i];
            if (chosen.Contains(label)) throw ToolException.Usage($"{option} names {Shown.Quoted(request.Label)}, which is the label");
            foreach ((string other, HashSet<int> others) in named[(i + 1)..])
            {
                if (chosen.Overlaps(others)) throw ToolException.Usage($"{option} and {other} both name {Shown.Quoted(source.Header[chosen.First(others.Contains)])}");
            }
        }
        ColumnReader reader = new(source, request.DecimalMark);
        List<string> notes = [];
        TableColumn[] columns = new TableColumn[source.Header.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = i == label ? reader.Category(i, ColumnRole.Label)
                : ignored.Contains(i) ? reader.Ignored(i)
                : categorical.Contains(i) ? reader.Category(i, ColumnRole.Categorical)
                : numbers.Contains(i) ? reader.Numbers(i)
                : RowNumbers.Are(source, i) ? reader.Ignored(i)
                : reader.Infer(i);
            if (!ignored.Contains(i) && ColumnNotes.Of(source, columns[i]) is string note) notes.Add(note);
        }
        EncodedTable table = new(source, columns, columns[label], notes);
        return table.Features.Length > 0 ? table : throw ToolException.Usage($"{source.Path} has no column beside the label and those that are ignored");
    }

    /// <summary>The values, row by row.</summary>
    public double[] Values()
    {
        double[] values = new double[checked(Rows * Features.Length)];
        for (int column = 0; column < Features.Length; column++)
        {
            double[] source = Features[column].Values;
            for (int row = 0; row < source.Length; row++) values[(row * Features.Length) + column] = source[row];
        }
        return values;
    }

    /// <summary>The class of each row.</summary>
    public int[] LabelCodes() => [.. LabelColumn.Values.Select(code => (int)code)];

    /// <summary>The columns of an option's values: each is a name, or names with commas between them.</summary>
    private static HashSet<int> Named(CsvTable table, IReadOnlyList<string> values)
    {
        HashSet<int> columns = [];
        foreach (string value in values)
        {
            if (table.Header.Contains(value)) columns.Add(table.Column(value));
            else columns.UnionWith(value.Split(',').Select(table.Column));
        }
        return columns;
    }

    private static ColumnKind Kind(ColumnRole role) => role switch
    {
        ColumnRole.Categorical => ColumnKind.Categorical,
        ColumnRole.Integer => ColumnKind.Integer,
        _ => ColumnKind.Continuous,
    };
}
