using AugDsl.Codecs.Jpeg.Samples;
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
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace)
    {
        JpegReader reader = new(file, options);
        JpegScan scan = reader.FirstScan();
        JpegHeader header = JpegHeader.Of(in reader, file);
        TurboJpegLibrary library = TurboJpegLibrary.Instance ?? throw new ImageFormatException(TurboJpegLibrary.Missing);
        if (!IsUsual(ref reader, scan)) return fallback.Decode(file, options, workspace);
        (int stored, int format) = header.Colors switch
        {
            JpegColors.Gray => (1, FormatGray),
            JpegColors.YCbCr or JpegColors.Rgb => (3, FormatRgb),
            _ => (4, FormatCmyk),
        };
        int width = (header.Frame.Width + options.Reduction - 1) / options.Reduction;
        int height = (header.Frame.Height + options.Reduction - 1) / options.Reduction;
        if (IsAmbiguous(header.Frame, width, height, options.Reduction)) return fallback.Decode(file, options, workspace);
        byte[] values = DecodeWorkspace.Bytes(workspace, stored == 4 ? DecodeWorkspace.Part.Inks : DecodeWorkspace.Part.Stored, (long)width * height * stored);
        if (!TryDecompress(library, file, values, width, height, stored, format)) return fallback.Decode(file, options, workspace);
        if (stored == 4)
        {
            byte[] rgb = DecodeWorkspace.Bytes(workspace, DecodeWorkspace.Part.Stored, (long)width * height * 3);
            fixed (byte* inks = values)
            fixed (byte* result = rgb)
                ColorRows.MultiplyByBlack(inks, 4, inks + 3, 4, result, width * height);
            values = rgb;
        }
        ImageBuffer<byte> image = new(values, width, height, header.Channels);
        return options.ApplyOrientation ? Orienter.Apply(image, header.Orientation, workspace) : image;
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
}
