using System.Runtime.CompilerServices;
using System.Text;

namespace AugDsl.Generators.Tests.Snapshots;

/// <summary>
/// Compares a text with <c>Class.Method.verified.cs</c> beside the test, which is Verify's convention; what differs is left in
/// <c>.received.cs</c>. Nothing accepts by itself: a person reads the difference and renames the file.
/// </summary>
internal static class Snapshot
{
    private const int LinesShown = 60;

    /// <summary>Fails with the difference if the text is not the verified one.</summary>
    public static Task Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + "." + member);
        string verified = stem + ".verified.cs", received = stem + ".received.cs";
        string expected = File.Exists(verified) ? Normal(File.ReadAllText(verified)) : "";
        string actual = Normal(text);
        if (expected == actual)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{Path.GetFileName(verified)} {(expected.Length == 0 ? "is not there" : "differs")}; if the new text is right:\n    mv {received} {verified}\n{Difference(expected, actual)}");
        return Task.CompletedTask;
    }

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    /// <summary>The lines between the common beginning and the common end.</summary>
    private static string Difference(string expected, string actual)
    {
        string[] old = expected.Split('\n'), now = actual.Split('\n');
        int start = 0, end = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start]) start++;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        StringBuilder text = new();
        text.Append("@@ line ").Append(start + 1).Append(" @@\n");
        foreach (string line in old[start..^end].Take(LinesShown)) text.Append("- ").Append(line).Append('\n');
        foreach (string line in now[start..^end].Take(LinesShown)) text.Append("+ ").Append(line).Append('\n');
        return text.ToString();
    }
}
