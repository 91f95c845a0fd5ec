using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
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

    /// <summary>Whether this run is at another vector width than the one that wrote the hashes.</summary>
    public static bool IsLeg { get; } = Environment.GetEnvironmentVariable("AUGDSL_LEG") == "1"
        && (Folder is not null ? true : throw new InvalidOperationException("AUGDSL_LEG=1 needs AUGDSL_HASHES: a leg judges by the hashes of another run."));

    /// <summary>The file of the hashes.</summary>
    public static string BookPath => Path.Combine(Folder!, typeof(Recorded).Assembly.GetName().Name + ".hashes.txt");

    /// <summary>Whether what the running test adds to the book is judged by that: no slow model is needed.</summary>
    public static bool ByHash => IsLeg && Book is not null;

    /// <summary>The book; null without a folder, and in a test that legs leave out.</summary>
    public static OutputBook? Book => s_book.Value is { } book && TestContext.Current.TestCase?.Traits.ContainsKey(JudgedOnceAttribute.Trait) != true ? book : null;

    /// <summary>Adds an output to the book: the next one of the test that runs. A model that judges has accepted it before.</summary>
    public static void Add<T>(ReadOnlySpan<T> output)
        where T : struct
    {
        if (Book is not { } book) return;
        string test = TestContext.Current.Test!.TestDisplayName;
        book.Add(test + string.Create(CultureInfo.InvariantCulture, $" #{s_ofTest.AddOrUpdate(test, 1, (_, n) => n + 1)}"), MemoryMarshal.AsBytes(output));
    }

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
