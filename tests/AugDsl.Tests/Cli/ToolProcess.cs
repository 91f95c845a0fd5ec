using System.Diagnostics;
using AugDsl.Cli;

namespace AugDsl.Tests.Cli;

/// <summary>The tool in a process of its own, for what only a process can show: its streams, signals, death.</summary>
internal static class ToolProcess
{
    /// <summary>The words of a command line.</summary>
    public static string[] Command(params string[] arguments) => ["dotnet", "exec", typeof(ToolConsole).Assembly.Location, .. arguments];

    /// <summary>Starts it with its output and errors caught.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", Command(arguments)[1..])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
