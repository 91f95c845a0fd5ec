using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>The file that a command writes: one with a name, or what "-" stands for, the standard output.</summary>
internal static class ToolOutput
{
    /// <summary>The standard output, as a path.</summary>
    public const string Standard = "-";

    /// <summary>Finds out before the work whether a file can be written, and clears away what a killed run left beside it.</summary>
    /// <param name="path">The output.</param>
    /// <param name="input">What is read, or null. It is never replaced.</param>
    /// <param name="console">The console.</param>
    /// <returns>The console for messages: where the standard output carries the data, they go to the error stream.</returns>
    /// <exception cref="ToolException">The output is no place for a file, or is the input.</exception>
    public static ToolConsole Prepare(string path, string? input, ToolConsole console)
    {
        if (path == Standard) return console.WithDataOnOutput();
        OutputTarget target;
        try
        {
            target = OutputTarget.Of(path);
        }
        catch (IOException error)
        {
            FileKind kind = KindOf(path);
            throw kind == FileKind.Missing ? ToolException.Usage($"{error.Message}") : ToolException.Usage($"the output {path} is {kind.Text()}; a file is needed");
        }
        if (input is not null && input != Standard && target.Status.Exists && !IsTerminal(target) && FileStatus.Of(input) is { Exists: true } read && read.Identity == target.Status.Identity)
            throw ToolException.Usage($"the output {path} is the input; it is kept, so choose another name");
        if (!target.IsWrittenThrough && Path.GetDirectoryName(target.Path) is string folder) TemporaryFiles.Clear(folder);
        return target.IsStandardOutput ? console.WithDataOnOutput() : console;
    }

    /// <summary>The folder that a file will be written to; null where it has none.</summary>
    public static string? FolderOf(string path) => path == Standard || OutputTarget.Of(path) is { IsWrittenThrough: true } ? null : Path.GetDirectoryName(RealPath.Of(path));

    /// <summary>Starts the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static OutputFile Create(string path, ToolConsole console) =>
        path == Standard ? OutputFile.Through(console.OpenData(), "the standard output") : OutputFile.Create(path);

    /// <summary>What is read from a terminal, and written to it, does not get lost.</summary>
    private static bool IsTerminal(OutputTarget target) => target.Status.Kind == FileKind.CharacterDevice;

    private static FileKind KindOf(string path)
    {
        try
        {
            return FileStatus.Of(path).Kind;
        }
        catch (IOException)
        {
            return FileKind.Missing;
        }
    }
}
