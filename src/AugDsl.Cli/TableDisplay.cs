using Spectre.Console;

namespace AugDsl.Cli;

/// <summary>Tables on the tool's console.</summary>
internal static class TableDisplay
{
    /// <summary>Wide enough for any path where nobody looks at the output.</summary>
    private const int RedirectedWidth = 400;

    /// <summary>A table with these columns in the tool's style.</summary>
    public static Table NewTable(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    /// <summary>Writes a table; in colour and as wide as the window only for a person.</summary>
    public static void Write(this ToolConsole console, Table table)
    {
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = console.IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(console.Output),
        });
        if (!console.IsInteractive) ansi.Profile.Width = RedirectedWidth;
        ansi.Write(table);
    }

    /// <summary>Aligns these columns to the right: numbers.</summary>
    public static Table AlignRight(this Table table, params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns) table.Columns[column].RightAligned();
        return table;
    }
}
