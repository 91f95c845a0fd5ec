namespace AugDsl.Imaging;

/// <summary>Brings a picture, as a file has it, into a pipeline's format.</summary>
public static class PixelConversion
{
    /// <summary>Whether a picture has an alpha channel, which <see cref="To"/> drops.</summary>
    /// <param name="image">The picture.</param>
    public static bool HasAlpha(ImageBuffer<byte> image) => image.Channels is 2 or 4;

    /// <summary>
    /// The picture in <paramref name="format"/>; <paramref name="image"/> itself where it is in it. Gray becomes R = G = B; a colour becomes its
    /// luma 0.299 R + 0.587 G + 0.114 B, rounded half to even; alpha is dropped, colours under it stay as they are.
    /// </summary>
    /// <param name="image">A picture of 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is none.</exception>
    public static ImageBuffer<byte> To(ImageBuffer<byte> image, PixelFormat format)
    {
        int channels = format switch
        {
            PixelFormat.Rgb8 => 3,
            PixelFormat.Gray8 => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Pictures are converted to Rgb8 or Gray8."),
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
