using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>
/// A picture in a pipeline's format, decoded whole or at 1/2, 1/4 or 1/8. Pipelines read it as if it had its full size: they are drawn for
/// <see cref="FullSize"/>, and full coordinate x lies at (x + <see cref="OffsetX"/>) / <see cref="Reduction"/> in <see cref="Picture"/>.
/// </summary>
/// <remarks>
/// Decoding at 1/r makes a pixel of every r × r block, counted from the corner where the file begins, so the last block of an axis of W
/// pixels may be incomplete: ceil(W / r) pixels cover up to r − 1 columns too many. Where the EXIF orientation mirrors that axis, they are
/// at its beginning, and the offset is r · ceil(W / r) − W.
/// </remarks>
public sealed class LoadedImage
{
    /// <summary>Takes a picture as it is, at full size.</summary>
    /// <param name="picture">The picture, in the pipeline's format.</param>
    public LoadedImage(ImageBuffer<byte> picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        Picture = picture;
        FullSize = picture.Size;
        Reduction = 1;
    }

    /// <summary>Takes a picture that was decoded at 1/<paramref name="reduction"/> and turned upright.</summary>
    internal LoadedImage(ImageBuffer<byte> picture, ImageSize fullSize, int reduction, int orientation)
    {
        Picture = picture;
        FullSize = fullSize;
        Reduction = reduction;

        // Which axes of the upright picture run against the stored ones: a quarter turn mirrors one of them, transposing none.
        if (orientation is 2 or 3 or 6 or 7) OffsetX = (picture.Width * reduction) - fullSize.Width;
        if (orientation is 3 or 4 or 7 or 8) OffsetY = (picture.Height * reduction) - fullSize.Height;
    }

    /// <summary>The pixels: <see cref="FullSize"/> / <see cref="Reduction"/>, each side rounded up.</summary>
    public ImageBuffer<byte> Picture { get; }

    /// <summary>The size at which the picture counts, in pixels, upright.</summary>
    public ImageSize FullSize { get; }

    /// <summary>Full pixels a pixel on each axis: 1, 2, 4 or 8.</summary>
    public int Reduction { get; }

    /// <summary>Full columns by which the first column of <see cref="Picture"/> reaches beyond the picture's left edge: 0 to <see cref="Reduction"/> − 1.</summary>
    public int OffsetX { get; }

    /// <summary>Full rows by which the first row of <see cref="Picture"/> reaches beyond the picture's upper edge: 0 to <see cref="Reduction"/> − 1.</summary>
    public int OffsetY { get; }

    /// <summary>Reads a picture and converts it to a pipeline's format (<see cref="ImageConversion"/>). A generated <c>LoadFor</c> chooses the reduction itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format.</param>
    /// <param name="reduction">1 (the default), 2, 4 or 8; formats that cannot be decoded smaller are decoded as small as they can, PNG whole.</param>
    /// <param name="options">Limits and choices; null for the defaults. Its <see cref="DecodeOptions.Reduction"/> must be 1.</param>
    /// <param name="workspace">Memory to decode into; null for an array of the picture's own.</param>
    /// <exception cref="ArgumentException">The reduction is another number, or the options ask for one of their own.</exception>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static LoadedImage Read(string path, PixelFormat format, int reduction = 1, DecodeOptions? options = null, DecodeWorkspace? workspace = null) =>
        ImageFile.With(path, options, workspace, (file, chosen, memory) => Read(file, format, reduction, chosen, memory));

    /// <summary>Reads a picture that is in memory, as <see cref="Read(string, PixelFormat, int, DecodeOptions?, DecodeWorkspace?)"/>.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="format">The format.</param>
    /// <param name="reduction">1 (the default), 2, 4 or 8.</param>
    /// <param name="options">Limits and choices; null for the defaults. Its <see cref="DecodeOptions.Reduction"/> must be 1.</param>
    /// <param name="workspace">Memory to decode into; null for an array of the picture's own.</param>
    /// <exception cref="ArgumentException">The reduction is another number, or the options ask for one of their own.</exception>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static LoadedImage Read(ReadOnlySpan<byte> file, PixelFormat format, int reduction = 1, DecodeOptions? options = null, DecodeWorkspace? workspace = null) =>
        Read(file, ImageFile.ReadInfo(file, options), format, reduction, options, workspace);

    /// <summary>Reads a picture whose header is known.</summary>
    internal static LoadedImage Read(ReadOnlySpan<byte> file, in ImageInfo info, PixelFormat format, int reduction, DecodeOptions? options, DecodeWorkspace? workspace)
    {
        options ??= DecodeOptions.Default;
        if (options.Reduction != 1)
            throw new ArgumentException(FormattableString.Invariant($"The options ask for 1/{options.Reduction} of the picture; leave DecodeOptions.Reduction at 1, the reduction is chosen for the sample."), nameof(options));
        using DecodeWorkspace.Use use = new(workspace);
        options = options with { Reduction = reduction, DropAlpha = true };
        reduction = Math.Min(reduction, info.LargestReduction);
        ImageBuffer<byte> picture = InFormat(ImageFile.Read(file, options, workspace), format, workspace);
        ImageSize expected = new((info.Size.Width + reduction - 1) / reduction, (info.Size.Height + reduction - 1) / reduction);
        if (picture.Size != expected)
            throw new ImageFormatException(FormattableString.Invariant($"its decoder gave {picture.Size} pixels for {info.Size} at 1/{reduction}, which are {expected}"));
        return new LoadedImage(picture, info.Size, reduction, options.ApplyOrientation ? info.Orientation : 1);
    }

    private static ImageBuffer<byte> InFormat(ImageBuffer<byte> image, PixelFormat format, DecodeWorkspace? workspace)
    {
        int channels = ImageConversion.ChannelsOf(format);
        if (image.Channels == channels) return image;
        ImageBuffer<byte> converted = new(DecodeWorkspace.Bytes(workspace, DecodeWorkspace.Part.Converted, image.Size.Area * channels), image.Width, image.Height, channels);
        ImageConversion.To(image.View, format, converted.Pixels);
        return converted;
    }
}
