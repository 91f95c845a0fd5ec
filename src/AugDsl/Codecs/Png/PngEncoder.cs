using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AugDsl.Imaging;

namespace AugDsl.Codecs.Png;

/// <summary>Writes PNG files of 8 or 16 bits a channel, with the filter chosen row by row.</summary>
internal static class PngEncoder
{
    /// <summary>The file's bytes: the same for the same pixels and the same version of zlib.</summary>
    public static byte[] Encode<T>(ImageView<T> image)
        where T : unmanaged
    {
        using MemoryStream file = new();
        Write(file, image);
        return file.ToArray();
    }

    /// <summary>Writes the file to a stream, row by row: <see cref="byte"/> values as 8 bits, <see cref="ushort"/> values as 16.</summary>
    /// <param name="file">The stream.</param>
    /// <param name="image">The picture.</param>
    /// <param name="text">A text in front of the picture's data; null for none.</param>
    public static void Write<T>(Stream file, ImageView<T> image, PngText? text = null)
        where T : unmanaged
    {
        int valueBytes = Unsafe.SizeOf<T>();
        file.Write(PngFile.Signature);
        PngChunks.Write(file, "IHDR"u8, Header(image.Width, image.Height, image.Channels, 8 * valueBytes));
        if (text is not null) PngChunks.Write(file, "tEXt"u8, text.ToBytes());
        using (PngDataStream data = new(file))
        {
            using ZLibStream zlib = new(data, CompressionLevel.Optimal, leaveOpen: true);
            WriteRows(image, valueBytes, zlib);
        }
        PngChunks.Write(file, "IEND"u8, []);
    }

    private static byte[] Header(int width, int height, int channels, int bits)
    {
        PngColorType type = channels switch
        {
            1 => PngColorType.Gray,
            2 => PngColorType.GrayAlpha,
            3 => PngColorType.Rgb,
            _ => PngColorType.Rgba,
        };
        byte[] header = new byte[PngHeader.Bytes];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = (byte)bits;
        header[9] = (byte)type;
        return header;
    }

    private static void WriteRows<T>(ImageView<T> image, int valueBytes, Stream zlib)
        where T : unmanaged
    {
        int distance = image.Channels * valueBytes;
        int rowBytes = image.Width * distance;
        PngFilterChooser chooser = new(rowBytes, distance);
        ReadOnlySpan<byte> prior = new byte[rowBytes];

        // 8 bits are stored as they lie in the picture. Swapped values of two rows are kept, because the next row is filtered with this one.
        byte[][] swapped = valueBytes == 1 ? [[], []] : [new byte[rowBytes], new byte[rowBytes]];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = Stored(MemoryMarshal.AsBytes(image.Row(y)), valueBytes, swapped[y & 1]);
            zlib.Write(chooser.Filter(row, prior));
            prior = row;
        }
    }

    /// <summary>A row with the high byte of every value first.</summary>
    private static ReadOnlySpan<byte> Stored(ReadOnlySpan<byte> row, int valueBytes, Span<byte> swapped)
    {
        if (valueBytes == 1 || !BitConverter.IsLittleEndian) return row;
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(row), MemoryMarshal.Cast<byte, ushort>(swapped));
        return swapped;
    }
}
