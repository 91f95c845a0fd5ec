using System.CommandLine;
using System.Globalization;
using AugDsl.Cli.Commands;
using AugDsl.Cli.Files;
using AugDsl.Codecs;

namespace AugDsl.Cli;

/// <summary>The tool's entry.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using StopSignals signals = new();
        ToolConsole console = ToolConsole.OfProcess(signals.Token);
        if (RawArguments.FirstUndecodable(arguments) is string argument)
        {
            console.WriteError($"augdsl: the argument {argument} is not valid UTF-8; rename the file, or name a folder above it");
            return ExitCode.Usage;
        }
        return signals.ExitCodeOf(Run(arguments, console));
    }

    /// <summary>Runs one command line; the exit code is one of <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        RootCommand root = new("Augments pictures with a pipeline written as C# attributes: the pipeline's file is compiled to a SIMD kernel and run.")
        {
            RunCommand.Create(console),
            PreviewCommand.Create(console),
            ExplainCommand.Create(console),
            ReportCommand.Create(console),
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
        InvocationConfiguration configuration = new() { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (AggregateException error)
        {
            // Of several threads the first that failed.
            return Report(error.Flatten().InnerExceptions[0], console);
        }
        catch (Exception error)
        {
            return Report(error, console);
        }
    }

    private static int Report(Exception error, ToolConsole console)
    {
        switch (error)
        {
            case ToolException tool:
                if (tool.Message.Length > 0) console.WriteError($"augdsl: {tool.Message}");
                return tool.ExitCode;
            case OperationCanceledException:
                console.WriteError($"augdsl: stopped; the files that are there are whole");
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException or ImageFormatException:
                console.WriteError($"augdsl: {error.Message}");
                return ExitCode.Failed;
            default:
                // A mistake of ours: all that helps to find it.
                console.WriteError($"augdsl: internal error: {error}");
                return ExitCode.Failed;
        }
    }
}
