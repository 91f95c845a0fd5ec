using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;
using Xunit;

namespace AugDsl.Tests.Shared.Recording;

/// <summary>
/// The hashes of what a run computed, by name. Without an earlier book it only collects; with one, every output must be there with the same hash, and
/// <see cref="Missing"/> says what is there and was not computed.
/// </summary>
internal sealed class OutputBook
{
    private readonly ConcurrentDictionary<string, string> _computed = new();
    private readonly Dictionary<string, string>? _recorded;

    /// <summary>A book to be written.</summary>
    public OutputBook()
    {
    }

    private OutputBook(Dictionary<string, string> recorded) => _recorded = recorded;

    /// <summary>What was recorded and not yet computed.</summary>
    public IReadOnlyList<string> Missing => _recorded is null ? [] : [.. _recorded.Keys.Where(name => !_computed.ContainsKey(name)).Order(StringComparer.Ordinal)];

    /// <summary>Opens a book that another run has written, to compare with it.</summary>
    public static OutputBook Open(string path)
    {
        Dictionary<string, string> recorded = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split(' ', 2);
            recorded.Add(parts[1], parts[0]);
        }

        Assert.True(recorded.Count > 0, $"{path} holds no hash");
        return new OutputBook(recorded);
    }

    /// <summary>Adds an output; fails if it has other bits than before, in this run or in the recorded one.</summary>
    public void Add(string name, ReadOnlySpan<byte> output)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(output))[..32];
        string first = _computed.GetOrAdd(name, hash);
        if (first != hash) Assert.Fail($"{name}: the same run gave the bits {first} before, and {hash} now");
        if (_recorded is null) return;
        if (!_recorded.TryGetValue(name, out string? recorded)) Assert.Fail($"{name}: no hash was recorded for it: the main run has not computed it, or not accepted it");
        if (recorded != hash) Assert.Fail($"{name}: the bits are {hash}; the main run accepted {recorded}");
    }

    /// <summary>Writes all hashes; nobody sees half a file.</summary>
    public void Write(string path)
    {
        string temporary = path + "." + Guid.NewGuid().ToString("N");
        File.WriteAllLines(temporary, _computed.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value + " " + c.Key));
        File.Move(temporary, path, overwrite: true);
    }
}
