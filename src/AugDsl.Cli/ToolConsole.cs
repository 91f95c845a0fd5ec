using System.Globalization;
using AugDsl.Files;
using Microsoft.Win32.SafeHandles;

namespace AugDsl.Cli;

/// <summary>Where a command writes. All text is invariant.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Mistakes, warnings, notes.</param>
/// <param name="isInteractive">Whether a person looks at the output: only then is there a progress bar.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, bool isInteractive)
{
    /// <summary>Results.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Mistakes, warnings, notes.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person looks at the output.</summary>
    public bool IsInteractive { get; } = isInteractive;

    /// <summary>Asks commands to end.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Opens the standard output for data.</summary>
    public Func<Stream> OpenData { get; init; } = OpenStandardOutput;

    /// <summary>The process' own console.</summary>
    /// <param name="cancellation">Asks commands to end.</param>
    public static ToolConsole OfProcess(CancellationToken cancellation) => new(Console.Out, Console.Error, !Console.IsOutputRedirected) { Cancellation = cancellation };

    /// <summary>The console of a command whose data goes to the standard output: all text goes to the error stream.</summary>
    public ToolConsole WithDataOnOutput() => new(Error, Error, isInteractive: false) { Cancellation = Cancellation, OpenData = OpenData };

    /// <summary>Writes a line of results.</summary>
    public void WriteLine(FormattableString text) => Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a line about mistakes.</summary>
    public void WriteError(FormattableString text) => Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>That of .NET says nothing when its reader is gone.</summary>
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(new SafeFileHandle(1, ownsHandle: false));
}
