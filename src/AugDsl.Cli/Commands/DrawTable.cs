using System.Globalization;
using AugDsl.Pipelines;
using Spectre.Console;

namespace AugDsl.Cli.Commands;

/// <summary>The fields of a pipeline's <c>Parameters</c> as a table.</summary>
internal static class DrawTable
{
    /// <summary>Writes the table; nothing for a pipeline without draws.</summary>
    public static void Write(PipelineInfo info, ToolConsole console)
    {
        if (info.Draws.Count == 0) return;
        Table table = TableDisplay.NewTable("draw", "type", "byte", "of step");
        foreach (DrawInfo draw in info.Draws)
            table.AddRow(Markup.Escape(draw.Name), Markup.Escape(draw.TypeName), draw.ByteOffset.ToString(CultureInfo.InvariantCulture), Markup.Escape(draw.Path));
        console.Write(table);
    }
}
