using System.CommandLine;
using AugDsl.Cli.Compiling;

namespace AugDsl.Cli.Commands;

/// <summary><c>augdsl emit</c>: prints the generated C#.</summary>
internal static class EmitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        Argument<string> source = SharedOptions.Source();
        Option<string?> pipeline = SharedOptions.Pipeline();
        Command command = new("emit", "Prints the C# that the compiler writes for a pipeline.") { source, pipeline };
        command.SetAction(parsed =>
        {
            CompilationResult result = PipelineLoader.Compile(parsed.GetRequiredValue(source), console);
            string? name = parsed.GetValue(pipeline);
            GeneratedFile[] files = [.. result.Files.Where(file => name is null || IsOf(file, name))];
            if (files.Length == 0)
            {
                throw name is null
                    ? ToolException.Usage($"{parsed.GetRequiredValue(source)} has no class marked [AugmentationPipeline]")
                    : ToolException.Usage($"{parsed.GetRequiredValue(source)} has no pipeline {name}");
            }
            foreach (GeneratedFile file in files)
            {
                console.WriteLine($"// ---- {file.Name} ----");
                console.Output.Write(file.Text);
                if (!file.Text.EndsWith('\n')) console.Output.WriteLine();
            }
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Whether a file belongs to the class <paramref name="name"/>: files are named Namespace.Class[.Part].g.cs.</summary>
    private static bool IsOf(GeneratedFile file, string name) =>
        ("." + file.Name).Contains("." + name + ".", StringComparison.Ordinal);
}
