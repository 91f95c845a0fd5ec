using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>Brings a picture into a pipeline's format.</summary>
internal static class PixelConversion
{
    /// <summary>Whether a picture has an alpha channel, which <see cref="To"/> drops.</summary>
    public static bool HasAlpha(ImageBuffer<byte> image) => image.Channels is 2 or 4;

    /// <summary>The picture in <paramref name="format"/>; itself where it is in it.</summary>
    public static ImageBuffer<byte> To(ImageBuffer<byte> image, PixelFormat format)
    {
        int channels = format switch
        {
            PixelFormat.Rgb8 => 3,
            PixelFormat.Gray8 => 1,
            _ => throw ToolException.Usage($"the pipeline's format {format} is not known to the tool"),
        };
        if (image.Channels == channels) return image;
        ImageBuffer<byte> result = new(image.Width, image.Height, channels);
        ReadOnlySpan<byte> from = image.Pixels;
        Span<byte> to = result.Pixels;
        int stored = image.Channels;
        bool isColor = stored >= 3;
        for (int i = 0; i < image.Width * image.Height; i++)
        {
            ReadOnlySpan<byte> pixel = from.Slice(i * stored, stored);
            if (channels == 1) to[i] = isColor ? Luma(pixel[0], pixel[1], pixel[2]) : pixel[0];
            else if (isColor) pixel[..3].CopyTo(to[(3 * i)..]);
            else to.Slice(3 * i, 3).Fill(pixel[0]);
        }
        return result;
    }

    /// <summary>0.299 R + 0.587 G + 0.114 B, rounded half to even, in exact thousandths.</summary>
    internal static byte Luma(int red, int green, int blue)
    {
        int thousandths = (299 * red) + (587 * green) + (114 * blue);
        (int whole, int rest) = Math.DivRem(thousandths, 1000);
        return (byte)(rest > 500 || (rest == 500 && (whole & 1) == 1) ? whole + 1 : whole);
    }
}
