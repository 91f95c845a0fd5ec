using System.Diagnostics;
using AugDsl.Cli;

namespace AugDsl.Tests.Cli;

/// <summary>The tool in a process of its own, for what only a process can show: its streams, signals, death.</summary>
internal static class ToolProcess
{
    /// <summary>The words of a command line.</summary>
    public static string[] Command(params string[] arguments) => ["dotnet", "exec", typeof(ToolConsole).Assembly.Location, .. arguments];

    /// <summary>Starts it with its output and errors caught.</summary>
    /// <remarks>
    /// A job that a shell put into the background ignores SIGINT, and so does all that it starts: the test would wait for ever. "env" gives the
    /// signal its usual meaning back.
    /// </remarks>
    public static Process Start(params string[] arguments)
    {
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. Command(arguments)] : Command(arguments);
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
