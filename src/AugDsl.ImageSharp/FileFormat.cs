using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Bmp;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Pbm;
using SixLabors.ImageSharp.Formats.Tga;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.Metadata;

namespace AugDsl.ImageSharp;

/// <summary>A format that ImageSharp reads and AugDsl does not: what the first bytes say is what is tried, and nothing else.</summary>
internal sealed class FileFormat
{
    private FileFormat(string name, IImageDecoder decoder)
    {
        Name = name;
        Decoder = decoder;
        HeaderReader = (IImageInfoDetector)decoder;
    }

    /// <summary>RIFF with VP8, VP8L or VP8X.</summary>
    public static FileFormat Webp { get; } = new("WebP", new WebpDecoder { IgnoreMetadata = true });

    /// <summary>GIF87a and GIF89a. The first frame only: the others would be decoded for nothing.</summary>
    public static FileFormat Gif { get; } = new("GIF", new GifDecoder { IgnoreMetadata = true, DecodingMode = FrameDecodingMode.First });

    /// <summary>TIFF and BigTIFF. The first page only.</summary>
    public static FileFormat Tiff { get; } = new("TIFF", new TiffDecoder { IgnoreMetadata = true, DecodingMode = FrameDecodingMode.First });

    /// <summary>Windows bitmaps.</summary>
    public static FileFormat Bmp { get; } = new("BMP", new BmpDecoder());

    /// <summary>PBM, PGM and PPM, plain and binary.</summary>
    public static FileFormat Netpbm { get; } = new("Netpbm (PNM)", new PbmDecoder());

    /// <summary>Truevision Targa.</summary>
    public static FileFormat Tga { get; } = new("TGA", new TgaDecoder());

    /// <summary>Its name for people.</summary>
    public string Name { get; }

    /// <summary>Reads pixels.</summary>
    public IImageDecoder Decoder { get; }

    /// <summary>Reads the size.</summary>
    public IImageInfoDetector HeaderReader { get; }

    /// <summary>The format of a file, or null.</summary>
    /// <param name="header">The file's first 32 bytes, or more, or all if there are fewer.</param>
    public static FileFormat? Find(ReadOnlySpan<byte> header)
    {
        if (header.StartsWith("RIFF"u8) && header.Length >= 12 && header[8..].StartsWith("WEBP"u8)) return Webp;
        if (header.StartsWith("GIF87a"u8) || header.StartsWith("GIF89a"u8)) return Gif;
        if (TiffDirectory.IsTiff(header)) return Tiff;
        if (header.Length >= 3 && header[0] == 'P' && header[1] is >= (byte)'1' and <= (byte)'6' && header[2] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') return Netpbm;

        // Two letters are little evidence: the reserved words of a BMP header, always zero in practice, are asked too.
        if (header.StartsWith("BM"u8) && header.Length >= 10 && header[6..10].IndexOfAnyExcept((byte)0) < 0) return Bmp;
        return IsTga(header) ? Tga : null;
    }

    /// <summary>TGA has no signature: every field of its header must make sense.</summary>
    private static bool IsTga(ReadOnlySpan<byte> header)
    {
        if (header.Length < 18 || header[1] > 1) return false;
        bool hasMap = header[1] == 1;
        if (!hasMap && header[3..8].IndexOfAnyExcept((byte)0) >= 0) return false;
        bool kind = header[2] switch
        {
            1 or 9 => hasMap && header[7] is 15 or 16 or 24 or 32 && header[16] is 8 or 16,
            2 or 10 => header[16] is 15 or 16 or 24 or 32,
            3 or 11 => !hasMap && header[16] is 8 or 16,
            _ => false,
        };
        bool size = (header[12] | header[13]) != 0 && (header[14] | header[15]) != 0;
        return kind && size && header[17] < 64;
    }
}
