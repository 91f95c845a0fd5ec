namespace AugDsl.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Success = 0;

    /// <summary>The run failed, at least for one picture.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense, or the pipeline does not compile.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <summary>SIGTERM.</summary>
    public const int Terminated = 143;
}
