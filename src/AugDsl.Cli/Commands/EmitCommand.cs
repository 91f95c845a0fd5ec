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
            GeneratedFile[] files = [.. name is null ? result.Files : FilesOf(result.Files, name)];
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

    /// <summary>The files of the class <paramref name="name"/>, named Namespace.Class[.Part].g.cs, and the bodies that it calls.</summary>
    private static IEnumerable<GeneratedFile> FilesOf(IReadOnlyList<GeneratedFile> files, string name)
    {
        GeneratedFile[] own = [.. files.Where(file => ("." + file.Name).Contains("." + name + ".", StringComparison.Ordinal))];
        return files.Where(file => own.Contains(file) || own.Any(o => o.Text.Contains("global::" + Type(file) + ".", StringComparison.Ordinal)));
    }

    /// <summary>The type that a shared file is about: its name without the endings.</summary>
    private static string Type(GeneratedFile file) => string.Join('.', file.Name.Split('.').TakeWhile(part => part is not ("512" or "g")));
}
