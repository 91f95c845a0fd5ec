using AugDsl.Imaging;

namespace AugDsl.Codecs.Jpeg;

/// <summary>How a JPEG's components make colours.</summary>
internal enum JpegColors
{
    /// <summary>One component.</summary>
    Gray,

    /// <summary>Luma and two chromas.</summary>
    YCbCr,

    /// <summary>Red, green, blue as they are.</summary>
    Rgb,

    /// <summary>Four inks.</summary>
    Cmyk,

    /// <summary>Three inks as YCbCr, and black.</summary>
    Ycck,
}

/// <summary>What stands before a JPEG's first scan.</summary>
/// <param name="Frame">Size and components.</param>
/// <param name="Colors">What the components mean.</param>
/// <param name="Orientation">The EXIF orientation, 1 to 8.</param>
internal readonly record struct JpegHeader(JpegFrame Frame, JpegColors Colors, int Orientation)
{
    /// <summary>A byte of Huffman data holds at most eight blocks of 64 pixels: one bit a block is the least.</summary>
    private const int MaximumPixelsPerByte = 512;

    /// <summary>Channels of the decoded picture.</summary>
    public int Channels => Colors == JpegColors.Gray ? 1 : 3;

    /// <summary>Whether a file starts like a JPEG.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> header) => header.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.StartOfImage]);

    /// <summary>Reads a file up to its first scan.</summary>
    public static JpegHeader Read(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        JpegReader reader = new(file, options);
        reader.FirstScan();
        return Of(in reader, file);
    }

    /// <summary>The header of a reader that has found its first scan. Refuses a size that the file cannot hold.</summary>
    public static JpegHeader Of(ref readonly JpegReader reader, ReadOnlySpan<byte> file)
    {
        JpegFrame frame = reader.Frame;
        long pixels = (long)frame.Width * frame.Height;
        if (pixels / MaximumPixelsPerByte > file.Length)
            throw new ImageFormatException(FormattableString.Invariant($"its {file.Length} bytes cannot hold {frame.Width} x {frame.Height} pixels"));
        return new JpegHeader(frame, ColorsOf(in reader), reader.Orientation);
    }

    /// <summary>What a caller sees of it.</summary>
    public ImageInfo Info(DecodeOptions options)
    {
        ImageSize size = options.ApplyOrientation && Orientation >= 5 ? new(Frame.Height, Frame.Width) : new(Frame.Width, Frame.Height);
        return new ImageInfo("JPEG", size, Channels, 8, Orientation, 8);
    }

    /// <summary>libjpeg's rules: the segments of JFIF and Adobe decide, then the components' names.</summary>
    private static JpegColors ColorsOf(ref readonly JpegReader reader)
    {
        JpegComponent[] components = reader.Frame.Components;
        if (components.Length == 1) return JpegColors.Gray;
        if (components.Length == 4) return reader.AdobeTransform is -1 or 0 ? JpegColors.Cmyk : JpegColors.Ycck;
        if (reader.HasJfif) return JpegColors.YCbCr;
        if (reader.AdobeTransform >= 0) return reader.AdobeTransform == 0 ? JpegColors.Rgb : JpegColors.YCbCr;
        return components[0].Id == 'R' && components[1].Id == 'G' && components[2].Id == 'B' ? JpegColors.Rgb : JpegColors.YCbCr;
    }
}
