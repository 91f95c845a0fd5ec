using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using ImageFormatException = AugDsl.Codecs.ImageFormatException;
using ImageInfo = AugDsl.Codecs.ImageInfo;

namespace AugDsl.ImageSharp;

/// <summary>
/// Reads WebP, GIF (the first frame), TIFF (the first page), BMP, TGA, Netpbm and QOI through ImageSharp. Give it in
/// <see cref="DecodeOptions.Adapters"/>; PNG and JPEG stay with AugDsl.
/// </summary>
/// <remarks>
/// <para>Channels are those of the file: gray (TIFF, TGA, Netpbm), gray with alpha (TIFF, TGA), RGB, or RGBA (WebP, TIFF, TGA and QOI with alpha, BMP of 32 bits, every GIF).</para>
/// <para>Values as stored: profiles are not applied. A TIFF's or WebP's orientation is, by <see cref="DecodeOptions.ApplyOrientation"/>.
/// <see cref="DecodeOptions.Reduction"/> has no effect. Used by several threads at once.</para>
/// </remarks>
public sealed class ImageSharpDecoder : AugDsl.Codecs.IImageDecoder
{
    /// <inheritdoc/>
    public bool CanDecode(ReadOnlySpan<byte> header) => FileFormat.Find(header) is not null;

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        (FileFormat format, FileHeader header, ImageSize size) = Inspect(file, options);
        bool turned = options.ApplyOrientation && header.Orientation >= 5;
        return new ImageInfo(format.Name, turned ? new ImageSize(size.Height, size.Width) : size, Channels(header, options), header.Bits, header.Orientation, 1);
    }

    /// <inheritdoc/>
    public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace = null)
    {
        (FileFormat format, FileHeader header, _) = Inspect(file, options);
        return Channels(header, options) switch
        {
            1 => Load<L8, byte>(file, format, header, options, 1),
            2 => Load<La16, byte>(file, format, header, options, 2),
            3 => Load<Rgb24, byte>(file, format, header, options, 3),
            _ => Load<Rgba32, byte>(file, format, header, options, 4),
        };
    }

    /// <inheritdoc/>
    public ImageBuffer<ushort> Decode16(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace = null)
    {
        (FileFormat format, FileHeader header, _) = Inspect(file, options);

        // ImageSharp, too, makes 257 v of a value v of 8 bits.
        return Channels(header, options) switch
        {
            1 => Load<L16, ushort>(file, format, header, options, 1),
            2 => Load<La32, ushort>(file, format, header, options, 2),
            3 => Load<Rgb48, ushort>(file, format, header, options, 3),
            _ => Load<Rgba64, ushort>(file, format, header, options, 4),
        };
    }

    /// <summary>Reads the header and checks the limits; no pixel is decoded.</summary>
    private static (FileFormat Format, FileHeader Header, ImageSize Size) Inspect(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        FileFormat format = FileFormat.Find(file) ?? throw new ImageFormatException("it is none of WebP, GIF, TIFF, BMP, TGA, Netpbm and QOI");
        ImageSize size;
        try
        {
            SixLabors.ImageSharp.ImageInfo info = Image.Identify(Options(format), file);
            size = new ImageSize(info.Width, info.Height);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Damaged(format, error);
        }
        CheckSize(size, options);
        return (format, FileHeader.Read(format, file), size);
    }

    private static ImageBuffer<T> Load<TPixel, T>(ReadOnlySpan<byte> file, FileFormat format, FileHeader header, DecodeOptions options, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
        where T : unmanaged
    {
        try
        {
            using Image<TPixel> image = Image.Load<TPixel>(Options(format), file);
            if (options.ApplyOrientation) Turn(image, header.Orientation);

            // The decoder need not keep to the header that was checked.
            CheckSize(new ImageSize(image.Width, image.Height), options);
            T[] values = GC.AllocateUninitializedArray<T>(checked(image.Width * image.Height * channels));
            image.CopyPixelDataTo(MemoryMarshal.Cast<T, TPixel>(values.AsSpan()));
            return new ImageBuffer<T>(values, image.Width, image.Height, channels);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Damaged(format, error);
        }
    }

    /// <summary>Turns a picture upright, as the eight values of the TIFF standard say.</summary>
    private static void Turn<TPixel>(Image<TPixel> image, int orientation)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        (RotateMode rotate, FlipMode flip) = orientation switch
        {
            2 => (RotateMode.None, FlipMode.Horizontal),
            3 => (RotateMode.Rotate180, FlipMode.None),
            4 => (RotateMode.None, FlipMode.Vertical),
            5 => (RotateMode.Rotate90, FlipMode.Horizontal),
            6 => (RotateMode.Rotate90, FlipMode.None),
            7 => (RotateMode.Rotate90, FlipMode.Vertical),
            8 => (RotateMode.Rotate270, FlipMode.None),
            _ => (RotateMode.None, FlipMode.None),
        };
        if (orientation > 1) image.Mutate(context => context.RotateFlip(rotate, flip));
    }

    private static int Channels(FileHeader header, DecodeOptions options) =>
        options.DropAlpha && header.Channels is 2 or 4 ? header.Channels - 1 : header.Channels;

    /// <summary>The first picture only, without its metadata: orientation comes from <see cref="FileHeader"/>.</summary>
    private static DecoderOptions Options(FileFormat format) => new() { Configuration = format.Configuration, MaxFrames = 1, SkipMetadata = true };

    private static void CheckSize(ImageSize size, DecodeOptions options)
    {
        if (size.Width < 1 || size.Height < 1)
            throw new ImageFormatException($"its size is {size}");
        if (size.Width > ImageSize.MaximumSide || size.Height > ImageSize.MaximumSide)
            throw new ImageFormatException(FormattableString.Invariant($"its size is {size}; sides up to {ImageSize.MaximumSide} are read"));
        if (size.Area > options.MaximumPixels)
            throw new ImageFormatException(FormattableString.Invariant($"its size is {size}, more than the limit of {options.MaximumPixels} pixels (DecodeOptions.MaximumPixels)"));
    }

    /// <summary>ImageSharp's decoders throw many types on damaged files; whatever is thrown while one is read is the file's fault, unless memory is short.</summary>
    private static bool IsOfFile(Exception error) => error is not (ImageFormatException or OutOfMemoryException);

    private static ImageFormatException Damaged(FileFormat format, Exception error) => new($"ImageSharp cannot read it as {format.Name}: {error.Message.TrimEnd('.')}", innerException: error);
}
