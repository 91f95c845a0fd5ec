using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AugDsl.Codecs;
using AugDsl.Codecs.Png;
using AugDsl.Files;

namespace AugDsl.Cli.Exporting;

/// <summary>What every part of an export says about where it belongs: the export's record without the shard, whole in files of results, as a digest in lines.</summary>
/// <remarks>An npz file has it as its archive's comment, a PNG file as a text chunk: readers of arrays and pixels see neither.</remarks>
internal sealed class PartIdentity
{
    /// <summary>What stands before the text.</summary>
    private const string Keyword = "augdsl-export";

    private const int DigestLetters = 16;

    private readonly Dictionary<string, string?> _fields;

    /// <summary>Takes the fields in their order.</summary>
    public PartIdentity(IEnumerable<(string Name, string Value)> fields)
    {
        _fields = fields.ToDictionary(field => field.Name, field => (string?)field.Value);
        Text = JsonSerializer.Serialize(_fields);
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..DigestLetters];
    }

    /// <summary>The fields as JSON, in ASCII.</summary>
    public string Text { get; }

    /// <summary>A short form.</summary>
    public string Digest { get; }

    /// <summary>The comment of an npz file.</summary>
    public string Comment => $"{Keyword} {Text}";

    /// <summary>The text of a PNG file.</summary>
    public PngText Chunk => new(Keyword, Text);

    /// <summary>What a file of results says; null where it says nothing, or is damaged.</summary>
    public static string? ReadFrom(string path)
    {
        try
        {
            if (path.EndsWith(".png", StringComparison.Ordinal))
            {
                using FileStream picture = RegularFile.OpenRead(path);
                return PngText.Find(picture, Keyword);
            }
            using NpzReader file = NpzFile.Open(path);
            return file.Comment.StartsWith(Keyword + " ", StringComparison.Ordinal) ? file.Comment[(Keyword.Length + 1)..] : null;
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The first field in which another export differs, as a sentence.</summary>
    /// <param name="text">The other's text; null where only its digest is known.</param>
    /// <param name="digest">The other's digest.</param>
    public string Difference(string? text, string digest)
    {
        Dictionary<string, string?> there = [];
        try
        {
            if (text is not null) there = JsonSerializer.Deserialize<Dictionary<string, string?>>(text) ?? there;
        }
        catch (JsonException)
        {
            // The digest has to do.
        }
        foreach ((string name, string? value) in _fields)
        {
            if (there.TryGetValue(name, out string? old) && old != value) return $"{name} is {old ?? "not there"} there and {value} here";
        }
        return $"its identity is {digest} there and {Digest} here";
    }
}
