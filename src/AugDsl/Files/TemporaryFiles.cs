using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AugDsl.Files;

/// <summary>The files that stand in for results until they are whole: <c>.augdsl-PID-RANDOM.tmp</c> beside the result.</summary>
/// <remarks>
/// The name says whose they are, so that what a killed process left can be told from what another one is writing, and it is short: the result's own
/// name may be as long as the system allows. While such a file is written it is locked.
/// </remarks>
internal static partial class TemporaryFiles
{
    private static readonly ConcurrentDictionary<string, FileStream> s_open = new();
    private static volatile bool s_isClosed;

    /// <summary>Starts a file in a folder.</summary>
    /// <exception cref="OperationCanceledException">The process is about to end.</exception>
    public static FileStream Create(string folder, int bufferSize)
    {
        if (s_isClosed) throw new OperationCanceledException();
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".augdsl-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..16]}.tmp"));
        FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize);
        s_open[path] = file;
        return file;
    }

    /// <summary>Forgets a file that was renamed.</summary>
    public static void Forget(string path) => s_open.TryRemove(path, out _);

    /// <summary>Removes a file that will never be whole. Never throws.</summary>
    public static void Delete(string path)
    {
        s_open.TryRemove(path, out _);
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is the error to report.
        }
    }

    /// <summary>Removes all files that are being written, and lets no other begin: the process ends.</summary>
    public static void Abandon()
    {
        s_isClosed = true;
        foreach (string path in s_open.Keys) Delete(path);
    }

    /// <summary>Removes what processes that are gone left in a folder; files of running ones, and all with other names, stay.</summary>
    public static void Clear(string folder)
    {
        if (!Directory.Exists(folder)) return;
        EnumerationOptions all = new() { AttributesToSkip = 0, IgnoreInaccessible = true };
        foreach (string path in Directory.GetFiles(folder, ".augdsl-*.tmp", all))
        {
            Match match = Name().Match(Path.GetFileName(path));
            if (match.Success && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int owner) && !IsRunning(owner)) RemoveUnlocked(path);
        }
    }

    [GeneratedRegex(@"\A\.augdsl-([1-9][0-9]*)-[0-9a-f]{16}\.tmp\z")]
    private static partial Regex Name();

    /// <summary>A process of another machine or container may have such a number too: its lock tells.</summary>
    private static void RemoveUnlocked(string path)
    {
        try
        {
            if (FileStatus.OfEntry(path).Kind != FileKind.File) return;
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or gone meanwhile.
        }
    }

    private static bool IsRunning(int process)
    {
        if (OperatingSystem.IsLinux() && Directory.Exists("/proc/self")) return Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}"));
        try
        {
            using System.Diagnostics.Process found = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
