using System.Globalization;
using AugDsl.Cli.Tables;
using AugDsl.Oversampling;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace AugDsl.Cli.Oversampling;

/// <summary>What a resampling took its columns for and did to the classes.</summary>
internal static class ResamplingReport
{
    /// <summary>Writes the tables.</summary>
    public static void Write(EncodedTable table, string method, SmoteRequest request, Resampling<double> result, ToolConsole console)
    {
        console.WriteLine($"{request.Input}: {table.Rows} rows, {table.Columns.Count} {(table.Columns.Count == 1 ? "column" : "columns")}");
        console.Write(Columns(table));
        string choice = request.Method is null ? " (chosen by the columns)" : "";
        console.WriteLine($"method {method}{choice}, seed {request.Seed}");
        console.Write(Classes(table, result));
        console.WriteLine($"{request.Output}: {result.Rows} rows, {result.Synthetic.Length} of them synthetic");
    }

    private static Table Columns(EncodedTable table)
    {
        Table columns = TableDisplay.NewTable("column", "type", "values", "missing", "min", "max").AlignRight(2, 3, 4, 5);
        foreach (TableColumn column in table.Columns)
        {
            bool isNumber = column.Role is ColumnRole.Continuous or ColumnRole.Integer;
            columns.AddRow(
                Cell(column.Name),
                column.Role.ToString().ToLowerInvariant(),
                Number(column.Distinct),
                Number(column.Missing),
                isNumber ? column.Values.Min().ToString("G6", CultureInfo.InvariantCulture) : "",
                isNumber ? column.Values.Max().ToString("G6", CultureInfo.InvariantCulture) : "");
        }
        return columns;
    }

    private static Table Classes(EncodedTable table, Resampling<double> result)
    {
        int[] added = new int[table.Labels.Names.Count];
        for (int row = result.Kept.Length; row < result.Rows; row++) added[result.Labels[row]]++;
        Table classes = TableDisplay.NewTable(Cell(table.LabelColumn.Name), "before", "removed", "synthetic", "after").AlignRight(1, 2, 3, 4);
        foreach (ClassCount count in result.Classes)
        {
            int removed = count.Before + added[count.Label] - count.After;
            classes.AddRow(Cell(table.Labels.Names[count.Label]), Number(count.Before), Number(removed), Number(added[count.Label]), Number(count.After));
        }
        return classes;
    }

    private static string Cell(string text) => Markup.Escape(Shown.Cell(text));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
