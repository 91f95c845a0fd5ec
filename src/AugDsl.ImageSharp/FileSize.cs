using System.Buffers.Binary;
using AugDsl.Imaging;

namespace AugDsl.ImageSharp;

/// <summary>The size that a file's header says: it is read here, so that limits are checked before ImageSharp sees the file.</summary>
internal static class FileSize
{
    /// <summary>The size as stored, 0 to 65,535 (more counts as more), or null where the header is too damaged or too rare to tell; ImageSharp is asked then.</summary>
    public static (long Width, long Height)? Find(FileFormat format, ReadOnlySpan<byte> file)
    {
        if (format == FileFormat.Webp) return Webp(file);
        if (format == FileFormat.Gif) return file.Length < 10 ? null : (Word(file, 6), Word(file, 8));
        if (format == FileFormat.Tga) return (Word(file, 12), Word(file, 14));
        if (format == FileFormat.Bmp) return Bmp(file);
        if (format == FileFormat.Netpbm) return NetpbmHeader.Find(file) is NetpbmHeader header ? (header.Width, header.Height) : null;
        TiffDirectory directory = new(file);
        return directory.Width is long width && directory.Height is long height ? (width, height) : null;
    }

    private static (long Width, long Height)? Bmp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 26) return null;

        // The old header has 12 bytes and shorter fields. A negative height means that the first row is the top.
        return BinaryPrimitives.ReadInt32LittleEndian(file[14..]) == 12
            ? (Word(file, 18), Word(file, 20))
            : (BinaryPrimitives.ReadInt32LittleEndian(file[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[22..])));
    }

    /// <summary>Of the first chunk that says a size: VP8X for the canvas, or the picture's own.</summary>
    private static (long Width, long Height)? Webp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30) return null;
        ReadOnlySpan<byte> type = file.Slice(12, 4);
        ReadOnlySpan<byte> body = file[20..];
        if (type.SequenceEqual("VP8X"u8)) return (1 + (Word(body, 4) | (body[6] << 16)), 1 + (Word(body, 7) | (body[9] << 16)));
        if (type.SequenceEqual("VP8L"u8))
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return (1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }
        return type.SequenceEqual("VP8 "u8) ? (Word(body, 6) & 0x3FFF, Word(body, 8) & 0x3FFF) : null;
    }

    private static int Word(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
}
