using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>The file that a command writes: one with a name, or what "-" stands for, the standard output.</summary>
internal static class ToolOutput
{
    /// <summary>The standard output, as a path.</summary>
    public const string Standard = "-";

    /// <summary>Finds out before the work whether a file can be written, and clears away what a killed run left beside it.</summary>
    /// <param name="path">The output.</param>
    /// <param name="inputs">What is read. It is never replaced.</param>
    /// <param name="console">The console.</param>
    /// <returns>The console for messages: where the standard output carries the data, they go to the error stream.</returns>
    /// <exception cref="ToolException">The output is no place for a file, or is an input.</exception>
    public static ToolConsole Prepare(string path, InputGuard inputs, ToolConsole console)
    {
        if (path == Standard)
        {
            if (inputs.FindOnOutput() is string read) throw ToolException.Usage($"the standard output goes to {read}; it is kept, so choose another file");
            return console.WithDataOnOutput();
        }
        if (Path.EndsInDirectorySeparator(path)) throw ToolException.Usage($"the output {path} ends like a folder; a file is needed");
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
        if (inputs.Find(target.Status) is string name) throw ToolException.Usage($"the output {path} is {name}; it is kept, so choose another name");
        if (!target.IsWrittenThrough && Path.GetDirectoryName(target.Path) is string folder) TemporaryFiles.Clear(folder);
        return target.IsStandardOutput ? console.WithDataOnOutput() : console;
    }

    /// <summary>The folder that a file will be written to; null where it has none.</summary>
    public static string? FolderOf(string path) => path == Standard || OutputTarget.Of(path) is { IsWrittenThrough: true } ? null : Path.GetDirectoryName(RealPath.Of(path));

    /// <summary>Starts the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static OutputFile Create(string path, ToolConsole console) =>
        path == Standard ? OutputFile.Through(console.OpenData(), "the standard output") : OutputFile.Create(path);

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
