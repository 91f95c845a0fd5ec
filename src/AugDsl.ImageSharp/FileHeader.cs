using System.Buffers.Binary;

namespace AugDsl.ImageSharp;

/// <summary>What a file's header says about the values of its first picture. It decides before anything is decoded, so that reading the header and decoding agree.</summary>
/// <param name="Channels">1 gray, 2 gray and alpha, 3 RGB, 4 RGBA.</param>
/// <param name="Bits">Bits of a channel as stored, 1 to 16.</param>
/// <param name="Orientation">The EXIF or TIFF orientation, 1 to 8.</param>
internal readonly record struct FileHeader(int Channels, int Bits, int Orientation)
{
    /// <summary>Reads it; what a damaged header does not say is taken as 8-bit RGB, and left to ImageSharp to refuse.</summary>
    public static FileHeader Read(FileFormat format, ReadOnlySpan<byte> file)
    {
        if (format == FileFormat.Webp) return Webp(file);
        if (format == FileFormat.Tiff) return Tiff(file);
        if (format == FileFormat.Netpbm) return Netpbm(file);

        // A frame of a GIF may leave a part of the canvas uncovered, even without a transparent colour.
        if (format == FileFormat.Gif) return new FileHeader(4, 8, 1);
        if (format == FileFormat.Tga) return Tga(file);

        // BMP. The old header has 12 bytes and shorter fields.
        int at = file.Length > 14 && file[14] == 12 ? 24 : 28;
        return new FileHeader(file.Length > at && file[at] == 32 ? 4 : 3, 8, 1);
    }

    private static FileHeader Tga(ReadOnlySpan<byte> file)
    {
        bool gray = file[2] is 3 or 11;
        bool alpha = gray ? file[16] == 16 : (file[17] & 15) != 0;
        return new FileHeader((gray ? 1 : 3) + (alpha ? 1 : 0), 8, 1);
    }

    private static FileHeader Tiff(ReadOnlySpan<byte> file)
    {
        TiffDirectory directory = new(file);
        int channels = directory.IsGray ? 1 : 3;

        // An extra sample of another kind of colours, as of CMYK, is no alpha.
        if ((directory.IsGray || directory.IsRgb) && directory.Samples > channels) channels++;
        return new FileHeader(channels, Math.Clamp(directory.Bits, 1, 16), directory.Orientation);
    }

    private static FileHeader Webp(ReadOnlySpan<byte> file)
    {
        bool alpha = false;
        int orientation = 1;
        for (int at = 12; at <= file.Length - 8;)
        {
            ReadOnlySpan<byte> type = file.Slice(at, 4);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            at += 8;
            ReadOnlySpan<byte> body = file.Slice(at, (int)Math.Min(length, (uint)(file.Length - at)));
            if (type.SequenceEqual("VP8X"u8)) alpha |= body.Length > 0 && (body[0] & 0x10) != 0;
            else if (type.SequenceEqual("VP8L"u8)) alpha |= body.Length > 4 && (body[4] & 0x10) != 0;
            else if (type.SequenceEqual("EXIF"u8)) orientation = Exif(body);
            if (length >= file.Length - at) break;

            // Chunks start at even places.
            at += (int)((length + 1) & ~1u);
        }
        return new FileHeader(alpha ? 4 : 3, 8, orientation);
    }

    private static int Exif(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("Exif\0\0"u8)) body = body[6..];
        return TiffDirectory.IsTiff(body) ? new TiffDirectory(body).Orientation : 1;
    }

    private static FileHeader Netpbm(ReadOnlySpan<byte> file)
    {
        int channels = file[1] is (byte)'3' or (byte)'6' ? 3 : 1;
        if (NetpbmHeader.IsBitmap(file)) return new FileHeader(channels, 1, 1);
        return new FileHeader(channels, NetpbmHeader.Find(file)?.Largest > 255 ? 16 : 8, 1);
    }
}
