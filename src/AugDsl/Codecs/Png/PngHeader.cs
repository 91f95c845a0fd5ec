using System.Buffers.Binary;

namespace AugDsl.Codecs.Png;

/// <summary>What a pixel of the file is made of; the numbers are the file's.</summary>
internal enum PngColorType
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}

/// <summary>The IHDR chunk.</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, PngColorType ColorType, bool Interlaced)
{
    /// <summary>The length of the chunk's data.</summary>
    public const int Bytes = 13;

    /// <summary>Values a pixel, as stored.</summary>
    public int SamplesPerPixel => ColorType switch
    {
        PngColorType.Rgb => 3,
        PngColorType.GrayAlpha => 2,
        PngColorType.Rgba => 4,
        _ => 1,
    };

    /// <summary>The distance in bytes that the filters look back: a whole pixel, at least one byte.</summary>
    public int FilterDistance => Math.Max(1, SamplesPerPixel * BitDepth / 8);

    /// <summary>Bytes of a row of <paramref name="width"/> pixels without its filter byte.</summary>
    public int RowBytes(int width) => checked((int)((((long)width * SamplesPerPixel * BitDepth) + 7) / 8));

    /// <summary>Reads the chunk's data at <paramref name="offset"/> of the file and checks every field.</summary>
    public static PngHeader Parse(ReadOnlySpan<byte> data, int offset, DecodeOptions options)
    {
        if (data.Length != Bytes)
            throw new ImageFormatException(FormattableString.Invariant($"its IHDR chunk has {data.Length} bytes, not {Bytes}"), offset);
        options.CheckSize(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), offset);
        int depth = data[8];
        PngColorType type = (PngColorType)data[9];
        bool legal = type switch
        {
            PngColorType.Gray => depth is 1 or 2 or 4 or 8 or 16,
            PngColorType.Palette => depth is 1 or 2 or 4 or 8,
            PngColorType.Rgb or PngColorType.GrayAlpha or PngColorType.Rgba => depth is 8 or 16,
            _ => false,
        };
        if (!legal)
            throw new ImageFormatException(FormattableString.Invariant($"colour type {data[9]} with {depth} bits does not exist"), offset + 8);
        if (data[10] != 0 || data[11] != 0)
            throw new ImageFormatException("its compression or filter method is unknown", offset + 10);
        if (data[12] > 1)
            throw new ImageFormatException(FormattableString.Invariant($"its interlace method {data[12]} is unknown"), offset + 12);
        return new PngHeader(
            (int)BinaryPrimitives.ReadUInt32BigEndian(data), (int)BinaryPrimitives.ReadUInt32BigEndian(data[4..]), depth, type, data[12] == 1);
    }
}
