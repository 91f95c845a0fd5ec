using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>Reads JPEG files (ITU-T T.81: baseline, extended and progressive, Huffman coded, 8 bits) with the pixels of libjpeg-turbo's default decoder, bit for bit.</summary>
/// <remarks>
/// Colour profiles are ignored: values as stored. Damage inside the coded data and missing scans are errors; a missing end marker, bytes before a
/// marker and bytes after the end are not.
/// </remarks>
internal sealed unsafe class ManagedJpegDecoder : IImageDecoder
{
    /// <inheritdoc/>
    public bool CanDecode(ReadOnlySpan<byte> header) => JpegHeader.IsJpeg(header);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options) => JpegHeader.Read(file, options).Info(options);

    /// <inheritdoc/>
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace)
    {
        JpegReader reader = new(file, options);
        JpegScan scan = reader.FirstScan();
        JpegFrame frame = reader.Frame;
        JpegHeader header = JpegHeader.Of(in reader, file);
        frame.Arrange(options.Reduction);
        using JpegPicture picture = new(header, options.Reduction, workspace);
        fixed (byte* start = file)
        {
            if (frame.IsProgressive || scan.Components.Length < frame.Components.Length)
                CoefficientDecoding.Decode(ref reader, scan, start, file.Length, picture);
            else
                DirectDecoding.Decode(ref reader, scan, start, file.Length, picture);
        }
        ImageBuffer<byte> image = picture.ToBuffer();
        return options.ApplyOrientation ? Orienter.Apply(image, header.Orientation, workspace) : image;
    }
}
