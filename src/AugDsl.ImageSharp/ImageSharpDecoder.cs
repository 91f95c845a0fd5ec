using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AugDsl.Codecs;
using AugDsl.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using ImageFormatException = AugDsl.Codecs.ImageFormatException;
using ImageInfo = AugDsl.Codecs.ImageInfo;

namespace AugDsl.ImageSharp;

/// <summary>
/// Reads WebP, GIF (the first frame), TIFF (the first page), BMP, TGA and Netpbm through ImageSharp. Give it in
/// <see cref="DecodeOptions.Adapters"/>; PNG and JPEG stay with AugDsl.
/// </summary>
/// <remarks>
/// <para>Channels are those of the file: gray (TIFF, TGA, Netpbm), gray with alpha (TIFF, TGA), RGB, or RGBA (WebP, TIFF and TGA with alpha, BMP of 32 bits, every GIF).</para>
/// <para>Values as stored: profiles are not applied. A TIFF's or WebP's orientation is, by <see cref="DecodeOptions.ApplyOrientation"/>.
/// <see cref="DecodeOptions.Reduction"/> has no effect. Used by several threads at once.</para>
/// </remarks>
public sealed class ImageSharpDecoder : IImageDecoder
{
    /// <summary>RGBA of 16 bits.</summary>
    private const int BytesPerPixel = 8;

    /// <summary>Megabytes that any file may take beside its pixels.</summary>
    private const int SmallBuffers = 64;

    private const long LargestPicture = (long)ImageSize.MaximumSide * ImageSize.MaximumSide;

    private static readonly ConcurrentDictionary<long, Configuration> s_configurations = new();

    /// <inheritdoc/>
    public string Formats => "WebP, GIF, TIFF, BMP, TGA and Netpbm";

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
        (FileFormat format, FileHeader header, ImageSize size) = Inspect(file, options);
        return Channels(header, options) switch
        {
            1 => Load<L8, byte>(file, format, header, size, options, 1),
            2 => Load<La16, byte>(file, format, header, size, options, 2),
            3 => Load<Rgb24, byte>(file, format, header, size, options, 3),
            _ => Load<Rgba32, byte>(file, format, header, size, options, 4),
        };
    }

    /// <inheritdoc/>
    public ImageBuffer<ushort> Decode16(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace = null)
    {
        (FileFormat format, FileHeader header, ImageSize size) = Inspect(file, options);

        // ImageSharp, too, makes 257 v of a value v of 8 bits.
        return Channels(header, options) switch
        {
            1 => Load<L16, ushort>(file, format, header, size, options, 1),
            2 => Load<La32, ushort>(file, format, header, size, options, 2),
            3 => Load<Rgb48, ushort>(file, format, header, size, options, 3),
            _ => Load<Rgba64, ushort>(file, format, header, size, options, 4),
        };
    }

    /// <summary>Reads the header and checks the limits; no pixel is decoded, and ImageSharp is asked only where the header is not of the usual kind.</summary>
    private static (FileFormat Format, FileHeader Header, ImageSize Size) Inspect(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        FileFormat format = FileFormat.Find(file) ?? throw new ImageFormatException("it is none of WebP, GIF, TIFF, BMP, TGA and Netpbm");
        (long width, long height) = FileSize.Find(format, file) ?? Identify(format, file, options);
        CheckSize(width, height, options);
        if (format == FileFormat.Netpbm) NetpbmHeader.CheckValues(file);
        if (format == FileFormat.Tiff && new TiffDirectory(file).IsFax)
            throw new ImageFormatException("it is coded as a fax (CCITT), which ImageSharp 2.1 shows inverted; convert it to PNG");
        if (format == FileFormat.Gif && GifFrame.Find(file) is GifFrame frame) CheckSize(frame.Width, frame.Height, options);
        return (format, FileHeader.Read(format, file), new ImageSize((int)width, (int)height));
    }

    private static (long Width, long Height) Identify(FileFormat format, ReadOnlySpan<byte> file, DecodeOptions options)
    {
        using WholeFileStream stream = Open(format, file);
        try
        {
            IImageInfo info = format.HeaderReader.Identify(ConfigurationFor(options), stream, CancellationToken.None);
            return (info.Width, info.Height);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Damaged(format, stream, error);
        }
    }

    private static ImageBuffer<T> Load<TPixel, T>(ReadOnlySpan<byte> file, FileFormat format, FileHeader header, ImageSize size, DecodeOptions options, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
        where T : unmanaged
    {
        using WholeFileStream stream = Open(format, file);
        try
        {
            using Image<TPixel> image = format.Decoder.Decode<TPixel>(ConfigurationFor(options), stream, CancellationToken.None);
            if (image.Width != size.Width || image.Height != size.Height)
                throw new ImageFormatException(FormattableString.Invariant($"its header says {size}, its picture has {image.Width} x {image.Height}"));
            if (options.ApplyOrientation) Turn(image, header.Orientation);
            T[] values = GC.AllocateUninitializedArray<T>(checked(image.Width * image.Height * channels));
            image.CopyPixelDataTo(MemoryMarshal.Cast<T, TPixel>(values.AsSpan()));
            return new ImageBuffer<T>(values, image.Width, image.Height, channels);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            throw Damaged(format, stream, error);
        }
    }

    private static WholeFileStream Open(FileFormat format, ReadOnlySpan<byte> file)
    {
        // The numbers of a plain file end where another thing begins. Where a number lacks, this one is taken, but has no end itself.
        bool isPlain = format == FileFormat.Netpbm && NetpbmHeader.IsPlain(file);
        return new WholeFileStream(isPlain ? [.. file, .. "\n0"u8] : file.ToArray(), isLengthTrue: format == FileFormat.Webp);
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

    /// <summary>What ImageSharp itself must keep to: one thread, since loaders run several decoders, and no buffer larger than a picture at the limit.</summary>
    /// <remarks>A file's own numbers (rows of a strip, a palette) make buffers too. One configuration for each limit, because it holds a pool of memory.</remarks>
    private static Configuration ConfigurationFor(DecodeOptions options) => s_configurations.GetOrAdd(options.MaximumPixels, static pixels =>
    {
        long megabytes = (Math.Min(pixels, LargestPicture) * BytesPerPixel / 1_000_000) + SmallBuffers;
        return new Configuration
        {
            MaxDegreeOfParallelism = 1,
            StreamProcessingBufferSize = WholeFileStream.BufferSize,
            MemoryAllocator = MemoryAllocator.Create(new MemoryAllocatorOptions { AllocationLimitMegabytes = (int)megabytes }),
        };
    });

    private static void CheckSize(long width, long height, DecodeOptions options)
    {
        string size = FormattableString.Invariant($"{width} x {height}");
        if (width < 1 || height < 1)
            throw new ImageFormatException($"its size is {size}");
        if (width > ImageSize.MaximumSide || height > ImageSize.MaximumSide)
            throw new ImageFormatException(FormattableString.Invariant($"its size is {size}; sides up to {ImageSize.MaximumSide} are read"));
        if (width * height > options.MaximumPixels)
            throw new ImageFormatException(FormattableString.Invariant($"its size is {size}, more than the limit of {options.MaximumPixels} pixels (DecodeOptions.MaximumPixels)"));
    }

    /// <summary>ImageSharp's decoders throw many types on damaged files; whatever is thrown while one is read is the file's fault, unless memory is short.</summary>
    private static bool IsOfFile(Exception error) => error is not (ImageFormatException or OutOfMemoryException);

    private static ImageFormatException Damaged(FileFormat format, WholeFileStream stream, Exception error)
    {
        // Other types are accidents of the decoder on a damaged file; their texts (an index, a null) say nothing about it.
        string reason = stream.IsCutOff ? "it ends before its picture does"
            : error is SixLabors.ImageSharp.ImageFormatException or NotSupportedException ? error.Message.TrimEnd('.') : "its data is damaged";
        return new ImageFormatException($"ImageSharp cannot read it as {format.Name}: {reason}", innerException: error);
    }
}
