using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Reads JPEG files through the TurboJPEG library: gray, YCbCr, RGB, CMYK and YCCK, baseline and progressive.</summary>
/// <remarks>
/// The library's default decoder (accurate integer inverse DCT, fancy upsampling). Colour profiles are ignored: values as stored.
/// Damage inside the coded data is an error; a missing end marker, bytes before a marker and bytes after the end are not.
/// </remarks>
internal sealed unsafe class TurboJpegDecoder : IImageDecoder
{
    private const int FormatRgb = 0;
    private const int FormatGray = 6;
    private const int FormatCmyk = 11;
    private const int FlagStopOnWarning = 8192;

    private const string PrematureEnd = "Premature end of JPEG file";

    /// <summary>Refuses files of more than 500 scans, which would take minutes.</summary>
    private const int FlagLimitScans = 32768;

    /// <summary>A byte of Huffman data holds at most eight blocks of 64 pixels: one bit a block is the least.</summary>
    private const int MaximumPixelsPerByte = 512;

    /// <summary>Whether the library is installed.</summary>
    public static bool IsAvailable => TurboJpegLibrary.Instance is not null;

    /// <inheritdoc/>
    public bool CanDecode(ReadOnlySpan<byte> header) => header.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options) => JpegHeader.Parse(file, options).Info(options);

    /// <inheritdoc/>
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        JpegHeader header = JpegHeader.Parse(file, options);
        long pixels = (long)header.Width * header.Height;
        if (!header.IsArithmetic && pixels / MaximumPixelsPerByte > file.Length)
            throw new ImageFormatException(FormattableString.Invariant($"its {file.Length} bytes cannot hold {header.Width} x {header.Height} pixels"));
        TurboJpegLibrary library = TurboJpegLibrary.Instance ?? throw new ImageFormatException(TurboJpegLibrary.Missing);
        (int channels, int format) = header.Components switch
        {
            1 => (1, FormatGray),
            3 => (3, FormatRgb),
            _ => (4, FormatCmyk),
        };
        // The library decodes at the largest scale that fits the size it is given: 1/Reduction, each side rounded up.
        header = header with { Width = Reduced(header.Width, options), Height = Reduced(header.Height, options) };
        pixels = (long)header.Width * header.Height;
        if (pixels * channels > Array.MaxLength)
            throw new ImageFormatException(FormattableString.Invariant($"its {header.Width} x {header.Height} pixels do not fit an array"));
        byte[] values = GC.AllocateUninitializedArray<byte>((int)(pixels * channels));
        Decompress(library, file, values, header, channels, format);
        ImageBuffer<byte> image = header.Components == 4
            ? new ImageBuffer<byte>(ToRgb(values), header.Width, header.Height, 3)
            : new ImageBuffer<byte>(values, header.Width, header.Height, channels);
        return options.ApplyOrientation ? Orienter.Apply(image, header.Orientation) : image;
    }

    private static int Reduced(int side, DecodeOptions options) => (side + options.Reduction - 1) / options.Reduction;

    private static void Decompress(TurboJpegLibrary library, ReadOnlySpan<byte> file, Span<byte> values, JpegHeader header, int channels, int format)
    {
        string? warning = Attempt(library, file, values, header, channels, format, FlagStopOnWarning);
        if (warning is not null && warning.StartsWith(PrematureEnd, StringComparison.Ordinal))
        {
            // Is only the end marker missing, or the end of the picture too? With a marker the library says so.
            byte[] ended = [.. file, 0xFF, 0xD9];
            file = ended;
            warning = Attempt(library, file, values, header, channels, format, FlagStopOnWarning);
        }
        if (warning is null) return;
        if (!IsHarmless(warning)) throw Error(warning);
        _ = Attempt(library, file, values, header, channels, format, 0);
    }

    /// <summary>Decodes the file. Returns the first warning, or null; throws if the library gave up.</summary>
    private static string? Attempt(TurboJpegLibrary library, ReadOnlySpan<byte> file, Span<byte> values, JpegHeader header, int channels, int format, int flags)
    {
        using TurboJpegHandle handle = new(library);
        fixed (byte* start = file)
        fixed (byte* result = values)
        {
            if (library.Decompress(handle.Value, start, file.Length, result, header.Width, header.Width * channels, header.Height, format, flags | FlagLimitScans) == 0)
                return null;
            string text = library.ErrorText(handle.Value);
            return library.IsWarning(handle.Value) ? text : throw Error(text);
        }
    }

    private static ImageFormatException Error(string text) =>
        new(text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : "TurboJPEG cannot read it");

    /// <summary>Whether a first warning says nothing about the pixels. The texts are libjpeg's and have not changed since 1998.</summary>
    private static bool IsHarmless(string warning)
    {
        const string Extraneous = " extraneous bytes before marker 0x";
        int at = warning.IndexOf(Extraneous, StringComparison.Ordinal);
        if (at >= 0)
        {
            // Before a restart marker (D0 to D7) they mean that the interval before it is damaged.
            ReadOnlySpan<char> marker = warning.AsSpan(at + Extraneous.Length);
            return !(marker is ['d', >= '0' and <= '7', ..]);
        }
        return warning.StartsWith("Unknown Adobe color transform code", StringComparison.Ordinal)
            || warning.StartsWith("Warning: unknown JFIF revision number", StringComparison.Ordinal);
    }

    /// <summary>CMYK as Adobe stores it, inverted, to RGB: R = C · K / 255, rounded. Pillow takes every CMYK JPEG for one of Adobe's too.</summary>
    private static byte[] ToRgb(ReadOnlySpan<byte> cmyk)
    {
        byte[] rgb = GC.AllocateUninitializedArray<byte>(cmyk.Length / 4 * 3);
        int to = 0;
        for (int i = 0; i + 3 < cmyk.Length; i += 4, to += 3)
        {
            int black = cmyk[i + 3];
            rgb[to] = (byte)(((cmyk[i] * black) + 127) / 255);
            rgb[to + 1] = (byte)(((cmyk[i + 1] * black) + 127) / 255);
            rgb[to + 2] = (byte)(((cmyk[i + 2] * black) + 127) / 255);
        }
        return rgb;
    }
}
