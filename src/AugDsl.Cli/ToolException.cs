namespace AugDsl.Cli;

/// <summary>Ends a command with a message and an exit code.</summary>
internal sealed class ToolException(string message, int exitCode) : Exception(message)
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>A mistake on the command line.</summary>
    public static ToolException Usage(FormattableString message) => new(FormattableString.Invariant(message), Cli.ExitCode.Usage);

    /// <summary>Work that could not be done.</summary>
    public static ToolException Failed(FormattableString message) => new(FormattableString.Invariant(message), Cli.ExitCode.Failed);
}
