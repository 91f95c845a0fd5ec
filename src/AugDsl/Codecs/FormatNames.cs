namespace AugDsl.Codecs;

/// <summary>Names the formats that we do not read, for the message.</summary>
internal static class FormatNames
{
    /// <summary>The name of the format that starts like <paramref name="header"/>, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> header)
    {
        if (header.StartsWith("GIF8"u8)) return "GIF";
        if (header.StartsWith("II*\0"u8) || header.StartsWith("MM\0*"u8) || header.StartsWith("II+\0"u8) || header.StartsWith("MM\0+"u8)) return "TIFF";
        if (header.StartsWith("RIFF"u8) && Has(header, 8, "WEBP"u8)) return "WebP";
        if (Has(header, 4, "ftypavif"u8) || Has(header, 4, "ftypavis"u8)) return "AVIF";
        if (Has(header, 4, "ftyphei"u8) || Has(header, 4, "ftyphev"u8) || Has(header, 4, "ftypmif1"u8)) return "HEIF";
        if (header.StartsWith("\0\0\0\x0CJXL \r\n"u8) || header.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A])) return "JPEG XL";
        if (header.StartsWith("\0\0\0\x0CjP  "u8) || header.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])) return "JPEG 2000";
        if (header.StartsWith("8BPS"u8)) return "Photoshop (PSD)";
        if (header.StartsWith("qoif"u8)) return "QOI";
        if (header.StartsWith((ReadOnlySpan<byte>)[0x76, 0x2F, 0x31, 0x01])) return "OpenEXR";
        if (header.StartsWith("DDS "u8)) return "DDS";
        if (header.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])) return "ICO";
        if (header.StartsWith("%PDF"u8)) return "PDF";
        if (header.StartsWith("<svg"u8) || header.StartsWith("<?xml"u8)) return "SVG";
        if (header.Length >= 3 && header[0] == 'P' && header[1] is >= (byte)'1' and <= (byte)'7' && header[2] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') return "Netpbm (PNM)";

        // Two letters are little evidence: the reserved words of a BMP header, always zero in practice, are asked too.
        if (header.StartsWith("BM"u8) && Has(header, 6, "\0\0\0\0"u8)) return "BMP";
        return null;
    }

    private static bool Has(ReadOnlySpan<byte> header, int offset, ReadOnlySpan<byte> text) =>
        header.Length >= offset && header[offset..].StartsWith(text);
}
