using AugDsl.Cli;

namespace AugDsl.Tests.Cli;

/// <summary>One call of the tool, in this process, with what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs <c>augdsl</c> with these arguments.</summary>
    public static ToolRun Of(params string[] arguments)
    {
        StringWriter output = new();
        StringWriter error = new();
        int code = Program.Run(arguments, new ToolConsole(output, error, isInteractive: false));
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("augdsl-").FullName;

    /// <summary>The full path of a file or folder inside.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a text file and returns its path.</summary>
    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
