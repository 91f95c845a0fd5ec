using System.Text.Unicode;
using AugDsl.Files;

namespace AugDsl.Cli.Files;

/// <summary>The arguments as the system passed them: .NET has replaced what is no UTF-8, and no file has the name that it made.</summary>
internal static class RawArguments
{
    private const string CommandLine = "/proc/self/cmdline";

    /// <summary>The first argument that is no UTF-8, in quotes with its bytes escaped; null where all are, or the system does not tell.</summary>
    /// <param name="arguments">As .NET gives them.</param>
    public static string? FirstUndecodable(IReadOnlyList<string> arguments)
    {
        if (!arguments.Any(argument => argument.Contains('\uFFFD')) || !OperatingSystem.IsLinux() || !File.Exists(CommandLine)) return null;
        return FirstUndecodable(File.ReadAllBytes(CommandLine), arguments.Count);
    }

    /// <summary>The same of a command line, whose arguments each end in a zero byte; ours are the last.</summary>
    internal static string? FirstUndecodable(ReadOnlySpan<byte> commandLine, int count)
    {
        List<Range> parts = [];
        int start = 0;
        for (int i = 0; i < commandLine.Length; i++)
        {
            if (commandLine[i] != 0) continue;
            parts.Add(start..i);
            start = i + 1;
        }
        foreach (Range part in parts.Skip(Math.Max(0, parts.Count - count)))
        {
            if (!Utf8.IsValid(commandLine[part])) return FileNames.Escape(commandLine[part]);
        }
        return null;
    }
}
