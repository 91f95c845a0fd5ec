using System.Buffers.Binary;

namespace AugDsl.ImageSharp;

/// <summary>The numbers in the first directory of a TIFF file, which is also the form of EXIF. A damaged one has fewer of them.</summary>
internal readonly ref struct TiffDirectory
{
    private const int ImageWidth = 256;
    private const int ImageLength = 257;
    private const int BitsPerSample = 258;
    private const int Compression = 259;
    private const int PhotometricInterpretation = 262;
    private const int OrientationTag = 274;
    private const int SamplesPerPixel = 277;
    private const int TypeShort = 3;
    private const int TypeLong = 4;

    private readonly ReadOnlySpan<byte> _file;
    private readonly bool _little;
    private readonly bool _big;

    /// <summary>Reads a file that <see cref="IsTiff"/>.</summary>
    public TiffDirectory(ReadOnlySpan<byte> file)
    {
        _file = file;
        _little = file.StartsWith("II"u8);
        _big = file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8);
    }

    /// <summary>Columns as stored, or null where it is not said.</summary>
    public long? Width => Find(ImageWidth);

    /// <summary>Rows as stored, or null where it is not said.</summary>
    public long? Height => Find(ImageLength);

    /// <summary>Bits of the first channel; 1 where it is not said, as the standard wants.</summary>
    public int Bits => (int)(Find(BitsPerSample) ?? 1);

    /// <summary>Whether the picture is coded as a fax (CCITT, group 3 or 4).</summary>
    public bool IsFax => Find(Compression) is 2 or 3 or 4;

    /// <summary>Whether the picture has shades of gray only, in either direction.</summary>
    public bool IsGray => Find(PhotometricInterpretation) is 0 or 1;

    /// <summary>Whether the picture's colours are red, green and blue as stored.</summary>
    public bool IsRgb => Find(PhotometricInterpretation) is 2;

    /// <summary>Channels as stored.</summary>
    public int Samples => (int)(Find(SamplesPerPixel) ?? 1);

    /// <summary>1 to 8; 1 where there is none or it makes no sense.</summary>
    public int Orientation => Find(OrientationTag) is long value and >= 1 and <= 8 ? (int)value : 1;

    /// <summary>Whether the bytes start like TIFF or BigTIFF, in either byte order.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> file) =>
        file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8);

    /// <summary>The first number of an entry, or null.</summary>
    private long? Find(int tag)
    {
        int word = _big ? 8 : 4;
        int entryBytes = 4 + (2 * word);
        if (Number(_big ? 8 : 4, word) is not long start || Number(start, _big ? 8 : 2) is not long count) return null;
        long at = start + (_big ? 8 : 2);
        for (long i = 0; i < count && at <= _file.Length - entryBytes; i++, at += entryBytes)
        {
            if (Number(at, 2) != tag) continue;
            int size = Number(at + 2, 2) switch { TypeShort => 2, TypeLong => 4, _ => 0 };
            if (size == 0 || Number(at + 4, word) is not (long values and > 0)) return null;

            // More values than the entry has room for stand elsewhere.
            long value = at + 4 + word;
            if (values * size <= word) return Number(value, size);
            return Number(value, word) is long elsewhere ? Number(elsewhere, size) : null;
        }
        return null;
    }

    private long? Number(long at, int size)
    {
        if (at < 0 || at > _file.Length - size) return null;
        ReadOnlySpan<byte> bytes = _file[(int)at..];
        return size switch
        {
            2 => _little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes),
            4 => _little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes),
            _ => _little ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : BinaryPrimitives.ReadInt64BigEndian(bytes),
        };
    }
}
