using System.Buffers.Binary;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Finds the orientation in an APP1 segment. A damaged segment counts as none: the picture is still good.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int EntryBytes = 12;
    private const int TypeShort = 3;
    private const int TypeLong = 4;

    private static ReadOnlySpan<byte> Identifier => "Exif\0\0"u8;

    /// <summary>Whether an APP1 segment is EXIF (it may be XMP).</summary>
    public static bool IsExif(ReadOnlySpan<byte> body) => body.StartsWith(Identifier);

    /// <summary>The orientation, 1 to 8; 1 where there is none or it makes no sense.</summary>
    public static int Parse(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> tiff = body[Identifier.Length..];
        bool little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!little && !tiff.StartsWith("MM\0*"u8))) return 1;
        uint directory = Read32(tiff[4..], little);
        if (directory > tiff.Length - 2) return 1;
        ReadOnlySpan<byte> entries = tiff[(int)directory..];
        int count = Read16(entries, little);
        entries = entries[2..];
        for (int i = 0; i < count && entries.Length >= EntryBytes; i++, entries = entries[EntryBytes..])
        {
            if (Read16(entries, little) != Tag) continue;
            int type = Read16(entries[2..], little);
            if (Read32(entries[4..], little) != 1) return 1;
            long value = type switch
            {
                TypeShort => Read16(entries[8..], little),
                TypeLong => Read32(entries[8..], little),
                _ => 1,
            };
            return value is >= 1 and <= 8 ? (int)value : 1;
        }
        return 1;
    }

    private static int Read16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Read32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
