namespace AugDsl.Imaging;

/// <summary>Brings pictures of bytes into a pipeline's format.</summary>
/// <remarks>
/// Alpha is left out, not blended. Gray becomes R = G = B. Colour becomes 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), rounded half to even.
/// </remarks>
public static class ImageConversion
{
    /// <summary>The number of values a pixel of <paramref name="format"/> has: 3 or 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static int ChannelsOf(PixelFormat format) => format switch
    {
        PixelFormat.Rgb8 => 3,
        PixelFormat.Gray8 => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such pixel format."),
    };

    /// <summary>The picture in <paramref name="format"/>: itself, not a copy, where it is in it.</summary>
    /// <param name="image">A picture of 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels.</param>
    /// <param name="format">The format that is wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static ImageBuffer<byte> To(ImageBuffer<byte> image, PixelFormat format)
    {
        ArgumentNullException.ThrowIfNull(image);
        int channels = ChannelsOf(format);
        if (image.Channels == channels) return image;
        ImageBuffer<byte> result = new(image.Width, image.Height, channels);
        To(image.View, format, result.Pixels);
        return result;
    }

    /// <summary>Writes the picture in <paramref name="format"/> without padding.</summary>
    /// <param name="image">A picture of 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels.</param>
    /// <param name="format">The format that is wanted.</param>
    /// <param name="destination">At least width · height · channels of the format.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static void To(ImageView<byte> image, PixelFormat format, Span<byte> destination)
    {
        int channels = ChannelsOf(format);
        long needed = image.Size.Area * channels;
        if (destination.Length < needed)
            throw new ArgumentException(FormattableString.Invariant($"The destination holds {destination.Length} values; {image.Size} pixels of {channels} channels need {needed}."), nameof(destination));
        int length = image.Width * channels;
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> from = image.Row(y);
            Span<byte> to = destination.Slice(y * length, length);
            if (image.Channels == channels) from.CopyTo(to);
            else if (image.Channels < 3 && channels == 1) TakeEvery(from, to);
            else if (image.Channels < 3) Repeat(from, image.Channels, to);
            else if (channels == 3) TakeColor(from, to);
            else Lumas(from, image.Channels, to);
        }
    }

    /// <summary>Whether a picture has an alpha channel, which conversions leave out.</summary>
    /// <param name="image">The picture.</param>
    public static bool HasAlpha(ImageBuffer<byte> image) => image.Channels is 2 or 4;

    /// <summary>The picture without its alpha channel: itself, not a copy, where it has none.</summary>
    /// <param name="image">A picture of 1 to 4 channels.</param>
    public static ImageBuffer<byte> WithoutAlpha(ImageBuffer<byte> image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Channels switch { 2 => To(image, PixelFormat.Gray8), 4 => To(image, PixelFormat.Rgb8), _ => image };
    }

    /// <summary>0.299 R + 0.587 G + 0.114 B, rounded half to even, in exact thousandths.</summary>
    internal static byte Luma(int red, int green, int blue)
    {
        int thousandths = (299 * red) + (587 * green) + (114 * blue);
        (int whole, int rest) = Math.DivRem(thousandths, 1000);
        return (byte)(rest > 500 || (rest == 500 && (whole & 1) == 1) ? whole + 1 : whole);
    }

    private static void TakeEvery(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (int i = 0; i < to.Length; i++) to[i] = from[2 * i];
    }

    private static void Repeat(ReadOnlySpan<byte> from, int stored, Span<byte> to)
    {
        for (int i = 0, at = 0; at < to.Length; i += stored, at += 3) to.Slice(at, 3).Fill(from[i]);
    }

    private static void TakeColor(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (int i = 0, at = 0; at < to.Length; i += 4, at += 3) from.Slice(i, 3).CopyTo(to[at..]);
    }

    private static void Lumas(ReadOnlySpan<byte> from, int stored, Span<byte> to)
    {
        for (int i = 0, at = 0; at < to.Length; i += stored, at++) to[at] = Luma(from[i], from[i + 1], from[i + 2]);
    }
}
