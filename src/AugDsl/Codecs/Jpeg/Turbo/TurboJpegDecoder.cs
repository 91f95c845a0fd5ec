using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Reads JPEG files through the TurboJPEG library: what the library reads without a complaint. Everything else the managed decoder decides, so both refuse the same files in the same words.</summary>
internal sealed unsafe class TurboJpegDecoder(IImageDecoder fallback) : IImageDecoder
{
    private const int FormatRgb = 0;
    private const int FormatGray = 6;
    private const int FormatCmyk = 11;
    private const int FlagStopOnWarning = 8192;

    /// <summary>Whether the library is installed.</summary>
    public static bool IsAvailable => TurboJpegLibrary.Instance is not null;

    /// <inheritdoc/>
    public bool CanDecode(ReadOnlySpan<byte> header) => JpegHeader.IsJpeg(header);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options) => fallback.ReadInfo(file, options);

    /// <inheritdoc/>
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        JpegReader reader = new(file, options);
        JpegScan scan = reader.FirstScan();
        JpegHeader header = JpegHeader.Of(in reader, file, options);
        TurboJpegLibrary library = TurboJpegLibrary.Instance ?? throw new ImageFormatException(TurboJpegLibrary.Missing);
        if (!IsUsual(ref reader, scan)) return fallback.Decode(file, options);
        (int stored, int format) = header.Colors switch
        {
            JpegColors.Gray => (1, FormatGray),
            JpegColors.YCbCr or JpegColors.Rgb => (3, FormatRgb),
            _ => (4, FormatCmyk),
        };
        int width = (header.Frame.Width + options.Reduction - 1) / options.Reduction;
        int height = (header.Frame.Height + options.Reduction - 1) / options.Reduction;
        if ((long)width * height * stored > Array.MaxLength || IsAmbiguous(header.Frame, width, height, options.Reduction)) return fallback.Decode(file, options);
        byte[] values = GC.AllocateUninitializedArray<byte>(width * height * stored);
        if (!TryDecompress(library, file, values, width, height, stored, format)) return fallback.Decode(file, options);
        ImageBuffer<byte> image = stored == 4
            ? new ImageBuffer<byte>(ToRgb(values), width, height, 3)
            : new ImageBuffer<byte>(values, width, height, stored);
        return options.ApplyOrientation ? Orienter.Apply(image, header.Orientation) : image;
    }

    /// <summary>The library is told the size and takes the largest of its scales (eighths) that fits: of tiny pictures, not always ours.</summary>
    private static bool IsAmbiguous(JpegFrame frame, int width, int height, int reduction)
    {
        int next = (JpegComponent.BlockSide / reduction) + 1;
        return reduction > 1 && ((frame.Width * next) + 7) / 8 <= width && ((frame.Height * next) + 7) / 8 <= height;
    }

    /// <summary>Whether the file is of the usual kind, for which a clean answer of the library is the managed decoder's. Not usual is a picture that lacks scans, which the library would make up for without a word.</summary>
    /// <remarks>
    /// Nor are restart markers and fill bytes in the data: of damage around them, libjpeg-turbo says something or not by how far it has read ahead.
    /// </remarks>
    private static bool IsUsual(ref JpegReader reader, JpegScan first)
    {
        try
        {
            return HasUsualScans(ref reader, first);
        }
        catch (ImageFormatException)
        {
            // The managed decoder says what is wrong, and may find something before it.
            return false;
        }
    }

    private static bool HasUsualScans(ref JpegReader reader, JpegScan first)
    {
        bool isUsual = reader.SkipData();
        if (!reader.Frame.IsProgressive && first.Components.Length == reader.Frame.Components.Length) return isUsual && reader.NextScan() is null;
        JpegProgress progress = new(reader.Frame);
        progress.Begin(first);
        while (reader.NextScan() is JpegScan scan)
        {
            progress.Begin(scan);
            isUsual &= reader.SkipData();
        }
        progress.ExpectComplete(reader.Position);
        return isUsual;
    }

    private static bool TryDecompress(TurboJpegLibrary library, ReadOnlySpan<byte> file, Span<byte> values, int width, int height, int channels, int format)
    {
        using TurboJpegHandle handle = new(library);
        fixed (byte* start = file)
        fixed (byte* result = values)
            return library.Decompress(handle.Value, start, file.Length, result, width, width * channels, height, format, FlagStopOnWarning) == 0;
    }

    /// <summary>CMYK as Adobe stores it, inverted, to RGB; see <see cref="Samples.ColorRows.MultiplyByBlack"/>.</summary>
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
