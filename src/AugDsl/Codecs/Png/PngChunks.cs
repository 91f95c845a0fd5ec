using System.Buffers.Binary;

namespace AugDsl.Codecs.Png;

/// <summary>Writes chunks: length, type, data, checksum.</summary>
internal static class PngChunks
{
    /// <summary>Writes a chunk with the type's four letters.</summary>
    public static void Write(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        file.Write(word);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc32.Append(Crc32.Compute(type), data));
        file.Write(word);
    }
}
