using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using AugDsl.Tests.Shared.Recording;
using Xunit;

[assembly: AssemblyFixture(typeof(EndOfRun))]

namespace AugDsl.Tests.Shared.Recording;

/// <summary>
/// What this run computes, for the runs at other vector widths. With AUGDSL_HASHES=folder the hashes are written there at the end; with AUGDSL_LEG=1
/// too they are compared with those that are there, and slow models do not judge again: see docs/inside/testing.md.
/// </summary>
internal static class Recorded
{
    private static readonly Lazy<OutputBook?> s_book = new(() => Folder is null ? null : IsLeg ? OutputBook.Open(BookPath) : new OutputBook());
    private static readonly ConcurrentDictionary<string, int> s_ofTest = new();

    /// <summary>Where hashes are kept; null if they are not.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("AUGDSL_HASHES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Whether another run has judged, and this one only compares.</summary>
    public static bool IsLeg { get; } = Environment.GetEnvironmentVariable("AUGDSL_LEG") == "1"
        && (Folder is not null ? true : throw new InvalidOperationException("AUGDSL_LEG=1 needs AUGDSL_HASHES: a leg judges by the hashes of another run."));

    /// <summary>The file of the hashes.</summary>
    public static string BookPath => Path.Combine(Folder!, typeof(Recorded).Assembly.GetName().Name + ".hashes.txt");

    /// <summary>The book; null without a folder, and in a test that legs leave out.</summary>
    public static OutputBook? Book => s_book.Value is { } book && TestContext.Current.TestCase?.Traits.ContainsKey(JudgedOnceAttribute.Trait) != true ? book : null;

    /// <summary>Adds an output to the book: the next one of the test that runs. What a model accepted is added after that.</summary>
    /// <returns>Whether that is all there is to do: in a leg the hash has judged.</returns>
    public static bool Add<T>(ReadOnlySpan<T> output)
        where T : struct
    {
        if (Book is not { } book) return IsLeg;
        string test = TestContext.Current.Test!.TestDisplayName;
        book.Add(test + string.Create(CultureInfo.InvariantCulture, $" #{s_ofTest.AddOrUpdate(test, 1, (_, n) => n + 1)}"), MemoryMarshal.AsBytes(output));
        return IsLeg;
    }

    /// <summary>The same for a text.</summary>
    public static bool Add(string output) => Add<byte>(Encoding.UTF8.GetBytes(output));

    /// <summary>The end of the run: the book is written, or a leg fails for what it has not computed.</summary>
    public static void Close()
    {
        if (s_book.Value is not { } book) return;
        if (!IsLeg) book.Write(BookPath);
        Assert.True(book.Missing.Count == 0, $"{book.Missing.Count} outputs that the main run recorded were not computed:\n" + string.Join("\n", book.Missing.Take(20)));
    }
}

/// <summary>Closes the book.</summary>
public sealed class EndOfRun : IDisposable
{
    public void Dispose() => Recorded.Close();
}
