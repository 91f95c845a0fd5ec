using System.Buffers.Binary;
using System.IO.Compression;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Png;

/// <summary>Writes 8-bit PNG files, with the filter chosen row by row.</summary>
internal static class PngEncoder
{
    /// <summary>The file's bytes: the same for the same pixels and the same version of zlib.</summary>
    public static byte[] Encode(ImageView<byte> image)
    {
        int rowBytes = image.Width * image.Channels;
        using MemoryStream file = new(64 + (image.Height * (rowBytes / 2)));
        file.Write(PngFile.Signature);
        WriteChunk(file, "IHDR"u8, Header(image));
        using (MemoryStream data = new())
        {
            using (ZLibStream zlib = new(data, CompressionLevel.Optimal, leaveOpen: true)) WriteRows(image, zlib);
            WriteChunk(file, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        }
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(ImageView<byte> image)
    {
        PngColorType type = image.Channels switch
        {
            1 => PngColorType.Gray,
            2 => PngColorType.GrayAlpha,
            3 => PngColorType.Rgb,
            _ => PngColorType.Rgba,
        };
        byte[] header = new byte[PngHeader.Bytes];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8;
        header[9] = (byte)type;
        return header;
    }

    private static void WriteRows(ImageView<byte> image, Stream zlib)
    {
        int rowBytes = image.Width * image.Channels;
        PngFilterChooser chooser = new(rowBytes, image.Channels);
        ReadOnlySpan<byte> prior = new byte[rowBytes];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            zlib.Write(chooser.Filter(row, prior));
            prior = row;
        }
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Compute(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }
}
