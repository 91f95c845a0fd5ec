using System.Globalization;

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

    /// <summary>The process' own console.</summary>
    public static ToolConsole System { get; } = new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    /// <summary>Writes a line of results.</summary>
    public void WriteLine(FormattableString text) => Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a line about mistakes.</summary>
    public void WriteError(FormattableString text) => Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
