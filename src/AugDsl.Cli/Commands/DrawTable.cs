using System.Globalization;
using AugDsl.Pipelines;
using Spectre.Console;

namespace AugDsl.Cli.Commands;

/// <summary>The fields of a pipeline's <c>Parameters</c> as a table.</summary>
internal static class DrawTable
{
    /// <summary>Wide enough for any path where nobody looks at the output.</summary>
    private const int RedirectedWidth = 400;

    /// <summary>Writes the table; nothing for a pipeline without draws.</summary>
    public static void Write(PipelineInfo info, ToolConsole console)
    {
        if (info.Draws.Count == 0) return;
        IAnsiConsole ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = console.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = console.IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(console.Output),
        });
        if (!console.IsInteractive) ansi.Profile.Width = RedirectedWidth;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("draw", "type", "byte", "of step");
        foreach (DrawInfo draw in info.Draws)
            table.AddRow(Markup.Escape(draw.Name), Markup.Escape(draw.TypeName), draw.ByteOffset.ToString(CultureInfo.InvariantCulture), Markup.Escape(draw.Path));
        ansi.Write(table);
    }
}
