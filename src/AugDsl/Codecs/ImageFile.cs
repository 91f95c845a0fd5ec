using AugDsl.Codecs.Png;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>Reads and writes image files. The content decides the format, never the name.</summary>
public static class ImageFile
{
    private const int HeaderBytes = 32;

    /// <summary>Reads a picture of 8 bits a channel: PNG, JPEG, or a format that an adapter knows. 16 bits are rounded to 8, half to even.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <returns>The picture with 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels, as the file has them; a palette becomes RGB or RGBA, CMYK becomes RGB.</returns>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageBuffer<byte> Read(string path, DecodeOptions? options = null) => With(path, options, Read);

    /// <summary>Reads an image file that is in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <returns>The picture, as in <see cref="Read(string, DecodeOptions?)"/>.</returns>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static ImageBuffer<byte> Read(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        return For(file, options).Decode(file, options);
    }

    /// <summary>Reads a picture of 16 bits a channel: those of a 16-bit PNG as stored; a value v of an 8-bit file becomes 257 · v.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <returns>The picture, with channels as in <see cref="Read(string, DecodeOptions?)"/>.</returns>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageBuffer<ushort> Read16(string path, DecodeOptions? options = null) => With(path, options, Read16);

    /// <summary>Reads a file in memory with 16 bits a channel, as <see cref="Read16(string, DecodeOptions?)"/>.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static ImageBuffer<ushort> Read16(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        return For(file, options).Decode16(file, options);
    }

    /// <summary>Reads what the header says: format, size, channels. No pixel is decoded.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <exception cref="ImageFormatException">The file is not such an image, its header is damaged, or it is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageInfo ReadInfo(string path, DecodeOptions? options = null) => With(path, options, ReadInfo);

    /// <summary>Reads the header of a file in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <exception cref="ImageFormatException">The bytes are not such an image, the header is damaged, or it is beyond a limit.</exception>
    public static ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        return For(file, options).ReadInfo(file, options);
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

    /// <summary>The decoder of the file's format, which its first bytes tell.</summary>
    private static IImageDecoder For(ReadOnlySpan<byte> file, DecodeOptions options)
    {
        if (file.IsEmpty) throw new ImageFormatException("it is empty");
        ReadOnlySpan<byte> header = file[..Math.Min(file.Length, HeaderBytes)];
        foreach (IImageDecoder adapter in options.Adapters)
        {
            if (adapter.CanDecode(header)) return adapter;
        }
        if (options.Decoder.CanDecode(header)) return options.Decoder;
        string? name = FormatNames.Find(header);
        throw new ImageFormatException(name is null
            ? "it is not an image of a known format (PNG and JPEG are read)"
            : $"{name} is not supported; convert it to PNG or JPEG, or use an adapter (DecodeOptions.Adapters)");
    }

    /// <summary>Reads the file, within the limit, and names it in the error.</summary>
    internal static TResult With<TResult>(string path, DecodeOptions? options, Reader<TResult> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= DecodeOptions.Default;
        long length = new FileInfo(path).Length;
        if (length > options.MaximumFileSize)
            throw new ImageFormatException(FormattableString.Invariant($"it has {length} bytes, more than the limit of {options.MaximumFileSize} (DecodeOptions.MaximumFileSize)"), null, path);
        try
        {
            return read(File.ReadAllBytes(path), options);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }

    internal delegate TResult Reader<TResult>(ReadOnlySpan<byte> file, DecodeOptions options);
}
