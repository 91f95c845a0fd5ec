using System.Globalization;
using System.Text.Json;
using AugDsl.Cli.Tables;
using Spectre.Console;

namespace AugDsl.Cli.Statistics;

/// <summary><c>augdsl stats TABLE.csv</c>.</summary>
internal static class TableStatistics
{
    /// <summary>Reads the table and prints its columns.</summary>
    public static int Execute(TableRequest request, ToolConsole console)
    {
        CsvTable table = CsvTable.Read(request.Path, request.Delimiter);
        int? label = request.Label is null ? null : table.Column(request.Label);
        foreach (string name in request.Numbers) table.Numbers(table.Column(name), request.DecimalMark);
        ColumnSummary[] columns = [.. Enumerable.Range(0, table.Header.Count).Select(column => ColumnSummary.Of(table, column, request.DecimalMark))];
        (string Name, int Count)[] classes = label is int index ? Classes(table, index) : [];
        if (request.AsJson) WriteJson(table, columns, classes, console);
        else WriteTables(table, columns, classes, request.Label, console);
        foreach (ColumnSummary column in columns)
        {
            if (column.Remark is not null) console.WriteError($"augdsl: note: {column.Remark}");
        }
        return ExitCode.Success;
    }

    /// <summary>The values of a column with their numbers of rows, in ordinal order.</summary>
    private static (string Name, int Count)[] Classes(CsvTable table, int column) =>
        [.. table.Rows.GroupBy(row => row[column], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))];

    private static void WriteTables(CsvTable table, ColumnSummary[] columns, (string Name, int Count)[] classes, string? label, ToolConsole console)
    {
        console.WriteLine($"{table.Path}: {table.Rows.Count} {(table.Rows.Count == 1 ? "row" : "rows")}, {columns.Length} {(columns.Length == 1 ? "column" : "columns")}");
        Table figures = TableDisplay.NewTable("column", "kind", "missing", "distinct", "mean", "std", "min", "max").AlignRight(2, 3, 4, 5, 6, 7);
        foreach (ColumnSummary column in columns)
        {
            figures.AddRow(
                Markup.Escape(Shown.Cell(column.Name)),
                KindName(column.Kind),
                Number(column.Missing),
                Number(column.Distinct),
                Number(column.Mean),
                Number(column.StandardDeviation),
                Number(column.Minimum),
                Number(column.Maximum));
        }
        console.Write(figures);
        if (label is not null) console.Write(ClassTable.Of(label, "rows", classes));
    }

    private static void WriteJson(CsvTable table, ColumnSummary[] columns, (string Name, int Count)[] classes, ToolConsole console)
    {
        JsonText.Write(console, json =>
        {
            json.WriteString("source", table.Path);
            json.WriteNumber("rows", table.Rows.Count);
            json.WriteStartArray("columns");
            foreach (ColumnSummary column in columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("kind", KindName(column.Kind));
                json.WriteNumber("missing", column.Missing);
                json.WriteNumber("distinct", column.Distinct);
                if (column.Kind == ColumnKind.Number) WriteFigures(json, column);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (classes.Length > 0) JsonText.WriteClasses(json, classes);
        });
    }

    private static void WriteFigures(Utf8JsonWriter json, ColumnSummary column)
    {
        json.WriteNumber("infinite", column.Infinite);

        // JSON has no NaN: a column of infinities has no figures.
        if (double.IsNaN(column.Mean)) return;
        json.WriteNumber("mean", column.Mean);
        json.WriteNumber("std", column.StandardDeviation);
        json.WriteNumber("min", column.Minimum);
        json.WriteNumber("max", column.Maximum);
    }

    private static string KindName(ColumnKind kind) => kind switch { ColumnKind.Number => "number", ColumnKind.Category => "category", _ => "empty" };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("G6", CultureInfo.InvariantCulture);
}
