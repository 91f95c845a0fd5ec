using System.Buffers.Binary;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>What stands before a JPEG's first scan: the frame's size and components, and the EXIF orientation.</summary>
/// <param name="Width">Columns as stored.</param>
/// <param name="Height">Rows as stored.</param>
/// <param name="Components">1 (gray), 3 (YCbCr or RGB) or 4 (CMYK or YCCK).</param>
/// <param name="IsArithmetic">Whether the data is coded arithmetically instead of by Huffman codes.</param>
/// <param name="Orientation">The EXIF orientation, 1 to 8.</param>
internal readonly record struct JpegHeader(int Width, int Height, int Components, bool IsArithmetic, int Orientation)
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;
    private const int App1 = 0xE1;

    /// <summary>What a caller sees of it.</summary>
    public ImageInfo Info(DecodeOptions options)
    {
        ImageSize size = options.ApplyOrientation && Orientation >= 5 ? new(Height, Width) : new(Width, Height);
        return new ImageInfo("JPEG", size, Components == 1 ? 1 : 3, 8, Orientation, 8);
    }

    /// <summary>Walks the markers as libjpeg does, up to the first scan, and checks the frame against the limits.</summary>
    public static JpegHeader Parse(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        int at = 2;
        int orientation = 1;
        bool hasExif = false;
        JpegHeader? frame = null;
        while (true)
        {
            int marker = NextMarker(file, ref at);
            int start = at - 2;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8)) continue;
            if (marker == EndOfImage) throw new ImageFormatException("it ends before its first scan", start);
            if (file.Length - at < 2) throw new ImageFormatException("it ends inside a segment", file.Length);
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || length > file.Length - at)
                throw new ImageFormatException(FormattableString.Invariant($"its segment FF{marker:X2} of {length} bytes goes past the end of the file"), start);
            ReadOnlySpan<byte> body = file.Slice(at + 2, length - 2);
            at += length;
            if (marker == StartOfScan)
            {
                JpegHeader header = frame ?? throw new ImageFormatException("its first scan has no frame (SOF)", start);
                return header with { Orientation = orientation };
            }
            if (IsFrame(marker))
            {
                if (frame is not null) throw new ImageFormatException("it has two frames (SOF)", start);
                frame = Frame(marker, body, start, options);
            }
            else if (marker == App1 && !hasExif && ExifOrientation.IsExif(body))
            {
                hasExif = true;
                orientation = ExifOrientation.Parse(body);
            }
        }
    }

    private static JpegHeader Frame(int marker, ReadOnlySpan<byte> body, int start, DecodeOptions options)
    {
        if (body.Length < 6) throw new ImageFormatException("its frame header (SOF) is too short", start);
        if (marker is not (0xC0 or 0xC1 or 0xC2 or 0xC9 or 0xCA))
            throw new ImageFormatException(FormattableString.Invariant($"its coding (SOF marker FF{marker:X2}: lossless or hierarchical) is not supported"), start);
        if (body[0] != 8)
            throw new ImageFormatException(FormattableString.Invariant($"its samples have {body[0]} bits; 8 are read"), start);
        int height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        int components = body[5];
        options.CheckSize(width, height, start);
        if (components is not (1 or 3 or 4))
            throw new ImageFormatException(FormattableString.Invariant($"it has {components} components; 1, 3 and 4 are read"), start);
        return new JpegHeader(width, height, components, marker >= 0xC9, 1);
    }

    /// <summary>All start-of-frame markers; C4, C8 and CC are tables and a reserved code.</summary>
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>The next marker's code; bytes that are none are passed over.</summary>
    private static int NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        while (true)
        {
            while (at < file.Length && file[at] != 0xFF) at++;
            while (at < file.Length && file[at] == 0xFF) at++;
            if (at >= file.Length) throw new ImageFormatException("it ends before its first scan", file.Length);
            int code = file[at++];
            if (code != 0) return code;
        }
    }
}
