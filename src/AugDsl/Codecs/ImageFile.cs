using AugDsl.Codecs.Jpeg;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>Reads and writes image files. The content decides the format, never the name.</summary>
public static class ImageFile
{
    private const int HeaderBytes = 32;

    private static readonly IImageDecoder[] s_decoders = [new PngDecoder(), new TurboJpegDecoder()];

    /// <summary>Reads a PNG or JPEG file, or one of a format that an adapter knows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <returns>The picture with 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels, as the file has them; a palette becomes RGB or RGBA, CMYK becomes RGB.</returns>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageBuffer<byte> Read(string path, DecodeOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= DecodeOptions.Default;
        long length = new FileInfo(path).Length;
        if (length > options.MaximumFileSize)
            throw new ImageFormatException(FormattableString.Invariant($"it has {length} bytes, more than the limit of {options.MaximumFileSize} (DecodeOptions.MaximumFileSize)"), null, path);
        try
        {
            return Read(File.ReadAllBytes(path), options);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }

    /// <summary>Reads an image file that is in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <returns>The picture, as in <see cref="Read(string, DecodeOptions?)"/>.</returns>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static ImageBuffer<byte> Read(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        if (file.IsEmpty) throw new ImageFormatException("it is empty");
        ReadOnlySpan<byte> header = file[..Math.Min(file.Length, HeaderBytes)];
        foreach (IImageDecoder adapter in options.Adapters)
        {
            if (adapter.CanDecode(header)) return adapter.Decode(file, options);
        }
        foreach (IImageDecoder decoder in s_decoders)
        {
            if (decoder.CanDecode(header)) return decoder.Decode(file, options);
        }
        string? name = FormatNames.Find(header);
        throw new ImageFormatException(name is null
            ? "it is not an image of a known format (PNG and JPEG are read)"
            : $"{name} is not supported; convert it to PNG or JPEG, or use an adapter (DecodeOptions.Adapters)");
    }

    /// <summary>Writes a PNG file; a reader never sees a part of it.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="image">8-bit gray, gray with alpha, RGB or RGBA.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WritePng(string path, ImageView<byte> image)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.WriteAllBytes(path, PngEncoder.Encode(image));
    }
}
