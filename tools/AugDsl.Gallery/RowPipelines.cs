using System.Globalization;
using System.Text;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Inspection;
using Microsoft.CodeAnalysis;

namespace AugDsl.Gallery;

/// <summary>The pipelines of all rows, compiled together.</summary>
internal static class RowPipelines
{
    /// <summary>The pipelines of each row, in order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="root">The repository: rows of a user's own steps name those of its sample.</param>
    /// <exception cref="InvalidOperationException">One does not compile; the message names the row.</exception>
    public static IReadOnlyList<IReadOnlyList<IInspectedPipeline>> Compile(IReadOnlyList<Row> rows, string root)
    {
        StringBuilder text = new("using AugDsl;\nusing AugDsl.Imaging;\n");
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < rows[i].Attributes.Count; j++)
                text.Append(CultureInfo.InvariantCulture, $"[AugmentationPipeline({PipelineOf(rows[i], j)}), {rows[i].Attributes[j]}] public partial class {NameOf(i, j)} {{ {rows[i].Members} }}\n");
        }
        string ownSteps = Path.Combine(root, "samples", "OwnSteps.cs");
        SyntaxTree[] samples = File.Exists(ownSteps) ? [PipelineCompiler.Parse(File.ReadAllText(ownSteps), ownSteps)] : [];
        CompilationResult result = PipelineCompiler.Compile([PipelineCompiler.Parse(text.ToString(), "gallery.cs"), .. samples]);
        if (result.Assembly is null)
        {
            string[] lines = text.ToString().Split('\n');
            CompilerMessage error = result.Messages.First(message => message.IsError);
            throw new InvalidOperationException($"a row of the gallery does not compile; list its operation in PresentableValues.cs. {error}\n{lines.FirstOrDefault(line => error.ToString().Contains($"({Array.IndexOf(lines, line) + 1},", StringComparison.Ordinal))}");
        }
        Dictionary<string, Type> types = PipelineLoader.PipelinesOf(result.Assembly).Where(type => type.Namespace is null).ToDictionary(type => type.Name, StringComparer.Ordinal);
        return [.. rows.Select((row, i) => (IReadOnlyList<IInspectedPipeline>)[.. row.Attributes.Select((_, j) => PipelineLoader.Inspect(types[NameOf(i, j)]))])];
    }

    /// <summary>What the pipeline of a picture says of itself.</summary>
    public static string PipelineOf(Row row, int index) => row.Pipelines.Count == 0 ? string.Empty : row.Pipelines[Math.Min(index, row.Pipelines.Count - 1)];

    private static string NameOf(int row, int index) => string.Create(CultureInfo.InvariantCulture, $"Row{row}_{index}");
}
