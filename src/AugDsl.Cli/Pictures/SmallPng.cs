using System.Buffers.Binary;
using System.IO.Compression;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>PNG files for pages: true colours where they are small enough, otherwise a palette as large as the room allows.</summary>
internal static class SmallPng
{
    private const int Header = 13;
    private const byte IndexedColor = 3;

    /// <summary>The sizes of palettes that are tried, from the largest.</summary>
    public static IReadOnlyList<int> PaletteSizes { get; } = [256, 192, 128, 96, 64, 48, 32, 16];

    /// <summary>The smallest loss that fits.</summary>
    /// <param name="picture">RGB.</param>
    /// <param name="room">Bytes; a file that does not fit with the smallest palette is larger.</param>
    public static byte[] Encode(ImageBuffer<byte> picture, int room)
    {
        byte[] file = PngEncoder.Encode(picture.View);
        for (int i = 0; file.Length > room && i < PaletteSizes.Count; i++) file = EncodeIndexed(picture, PaletteSizes[i]);
        return file;
    }

    /// <summary>What a palette makes of a picture.</summary>
    public static ImageBuffer<byte> Quantise(ImageBuffer<byte> picture, int colors)
    {
        Palette palette = Palette.Of(picture.Pixels, colors);
        ImageBuffer<byte> result = new(picture.Width, picture.Height, 3);
        for (int i = 0; i < picture.Pixels.Length; i += 3)
        {
            int color = palette.Colors[palette.PlaceOf(picture.Pixels.AsSpan(i))];
            result.Pixels[i] = (byte)(color >> 16);
            result.Pixels[i + 1] = (byte)(color >> 8);
            result.Pixels[i + 2] = (byte)color;
        }
        return result;
    }

    private static byte[] EncodeIndexed(ImageBuffer<byte> picture, int colors)
    {
        Palette palette = Palette.Of(picture.Pixels, colors);
        using MemoryStream file = new();
        file.Write(PngFile.Signature);
        byte[] header = new byte[Header];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8;
        header[9] = IndexedColor;
        PngChunks.Write(file, "IHDR"u8, header);
        PngChunks.Write(file, "PLTE"u8, [.. palette.Colors.SelectMany(color => new[] { (byte)(color >> 16), (byte)(color >> 8), (byte)color })]);
        using (PngDataStream data = new(file))
        {
            using ZLibStream zlib = new(data, CompressionLevel.SmallestSize, leaveOpen: true);

            // Rows without a filter: differences of places in a palette mean nothing.
            byte[] row = new byte[1 + picture.Width];
            for (int y = 0; y < picture.Height; y++)
            {
                for (int x = 0; x < picture.Width; x++) row[1 + x] = palette.PlaceOf(picture.Pixels.AsSpan(3 * ((y * picture.Width) + x)));
                zlib.Write(row);
            }
        }
        PngChunks.Write(file, "IEND"u8, []);
        return file.ToArray();
    }
}
