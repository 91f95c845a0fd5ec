using System.Buffers.Binary;
using System.Text;

namespace AugDsl.Codecs.Png;

/// <summary>A tEXt chunk: a keyword and a text that no decoder looks at.</summary>
/// <param name="Keyword">1 to 79 ASCII letters.</param>
/// <param name="Text">ASCII.</param>
internal sealed record PngText(string Keyword, string Text)
{
    /// <summary>Signature and IHDR chunk.</summary>
    private const int Start = 33;

    /// <summary>No text of ours is longer; a damaged length must not take memory.</summary>
    private const int MaximumLength = 1 << 20;

    /// <summary>The chunk's data.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes($"{Keyword}\0{Text}");

    /// <summary>The text that the encoder puts directly behind the header; null where there is none with this keyword.</summary>
    /// <param name="file">The file, from its start.</param>
    /// <param name="keyword">The keyword.</param>
    public static string? Find(Stream file, string keyword)
    {
        Span<byte> head = stackalloc byte[Start + 8];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;
        uint length = BinaryPrimitives.ReadUInt32BigEndian(head[Start..]);
        if (!head.StartsWith(PngFile.Signature) || !head[(Start + 4)..].SequenceEqual("tEXt"u8) || length > MaximumLength) return null;
        byte[] data = new byte[length];
        if (file.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) < data.Length) return null;
        string text = Encoding.ASCII.GetString(data);
        return text.StartsWith(keyword + "\0", StringComparison.Ordinal) ? text[(keyword.Length + 1)..] : null;
    }
}
