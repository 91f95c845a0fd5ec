using System.CommandLine;
using System.Globalization;
using AugDsl.Cli.Commands;

namespace AugDsl.Cli;

/// <summary>The tool's entry.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return Run(arguments, ToolConsole.System);
    }

    /// <summary>Runs one command line; the exit code is one of <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        RootCommand root = new("Augments pictures with a pipeline written as C# attributes: the pipeline's file is compiled to a SIMD kernel and run.")
        {
            RunCommand.Create(console),
            PreviewCommand.Create(console),
            ExplainCommand.Create(console),
            ExportCommand.Create(console),
            EmitCommand.Create(console),
            StatsCommand.Create(console),
            SmoteCommand.Create(console),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) console.WriteError($"augdsl: {error.Message}");
            string command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            console.WriteError($"Try 'augdsl {command}--help'.");
            return ExitCode.Usage;
        }
        InvocationConfiguration configuration = new() { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (ToolException error)
        {
            if (error.Message.Length > 0) console.WriteError($"augdsl: {error.Message}");
            return error.ExitCode;
        }
        catch (OperationCanceledException)
        {
            console.WriteError($"augdsl: cancelled");
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            console.WriteError($"augdsl: {error.Message}");
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            // A mistake of ours: all that helps to find it.
            console.WriteError($"augdsl: internal error: {error}");
            return ExitCode.Failed;
        }
    }
}
