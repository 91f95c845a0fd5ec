using AugDsl.Codecs.Png;
using AugDsl.Files;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>Reads and writes image files. The content decides the format, never the name.</summary>
public static partial class ImageFile
{
    private const int HeaderBytes = 32;

    /// <summary>Reads a picture of 8 bits a channel: PNG, JPEG, or a format that an adapter knows. 16 bits are rounded to 8, half to even.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <returns>The picture with 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels, as the file has them; a palette becomes RGB or RGBA, CMYK becomes RGB.</returns>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageBuffer<byte> Read(string path, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => With(path, options, workspace, Read);

    /// <summary>Reads an image file that is in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <returns>The picture, as in <see cref="Read(string, DecodeOptions?, DecodeWorkspace?)"/>.</returns>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static ImageBuffer<byte> Read(ReadOnlySpan<byte> file, DecodeOptions? options = null, DecodeWorkspace? workspace = null)
    {
        options ??= DecodeOptions.Default;
        using DecodeWorkspace.Use use = new(workspace);
        return For(file, options).Decode(file, options, workspace);
    }

    /// <summary>Reads a picture of 16 bits a channel: those of a 16-bit PNG as stored; a value v of an 8-bit file becomes 257 · v.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <returns>The picture, with channels as in <see cref="Read(string, DecodeOptions?, DecodeWorkspace?)"/>.</returns>
    /// <exception cref="ImageFormatException">The file is not such an image, is damaged, or is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageBuffer<ushort> Read16(string path, DecodeOptions? options = null, DecodeWorkspace? workspace = null) => With(path, options, workspace, Read16);

    /// <summary>Reads a file in memory with 16 bits a channel, as <see cref="Read16(string, DecodeOptions?, DecodeWorkspace?)"/>.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <param name="workspace">Memory to decode into, for many pictures one after the other; null for an array of the picture's own.</param>
    /// <exception cref="ImageFormatException">The bytes are not such an image, are damaged, or are beyond a limit.</exception>
    public static ImageBuffer<ushort> Read16(ReadOnlySpan<byte> file, DecodeOptions? options = null, DecodeWorkspace? workspace = null)
    {
        options ??= DecodeOptions.Default;
        using DecodeWorkspace.Use use = new(workspace);
        return For(file, options).Decode16(file, options, workspace);
    }

    /// <summary>Reads what the header says: format, size, channels. No pixel is decoded.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <exception cref="ImageFormatException">The file is not such an image, its header is damaged, or it is beyond a limit.</exception>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    public static ImageInfo ReadInfo(string path, DecodeOptions? options = null) => With(path, options, null, static (file, options, _) => ReadInfo(file, options));

    /// <summary>Reads the header of a file in memory.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    /// <exception cref="ImageFormatException">The bytes are not such an image, the header is damaged, or it is beyond a limit.</exception>
    public static ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        return For(file, options).ReadInfo(file, options);
    }

    /// <summary>Writes a PNG file of 8 bits a channel; a reader never sees a part of it.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="image">Gray, gray with alpha, RGB or RGBA.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WritePng(string path, ImageView<byte> image) => WritePngFile(path, image);

    /// <summary>Writes a PNG file of 16 bits a channel; a reader never sees a part of it.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="image">Gray, gray with alpha, RGB or RGBA, white at 65,535.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WritePng(string path, ImageView<ushort> image) => WritePngFile(path, image);

    /// <summary>The bytes of a PNG file of 8 bits a channel: the same for the same pixels and the same version of zlib.</summary>
    /// <param name="image">Gray, gray with alpha, RGB or RGBA.</param>
    /// <exception cref="IOException">The file would have 2 GiB or more.</exception>
    public static byte[] EncodePng(ImageView<byte> image) => PngEncoder.Encode(image);

    /// <summary>The bytes of a PNG file of 16 bits a channel: the same for the same pixels and the same version of zlib.</summary>
    /// <param name="image">Gray, gray with alpha, RGB or RGBA, white at 65,535.</param>
    /// <exception cref="IOException">The file would have 2 GiB or more.</exception>
    public static byte[] EncodePng(ImageView<ushort> image) => PngEncoder.Encode(image);

    private static void WritePngFile<T>(string path, ImageView<T> image)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using OutputFile file = OutputFile.Create(path);
        PngEncoder.Write(file.Stream, image);
        file.Commit();
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

        IImageDecoder decoder = options.Decoder ?? ImageDecoder.Default;
        if (decoder.CanDecode(header)) return decoder;
        string? name = FormatNames.Find(header);
        string adapters = string.Join(", ", options.Adapters.Select(adapter => adapter.Formats));
        if (name is not null && adapters.Contains(name, StringComparison.Ordinal)) throw new ImageFormatException($"it begins like a {name} file, and its header is damaged");
        throw new ImageFormatException(name is null
            ? $"it is not an image of a known format (PNG and JPEG are read{(adapters.Length > 0 ? ", and with adapters " + adapters : "")})"
            : $"{name} is not supported; convert it to PNG or JPEG, or use an adapter (DecodeOptions.Adapters)");
    }

    /// <summary>Reads the file, within the limit, and names it in the error.</summary>
    internal static TResult With<TResult>(string path, DecodeOptions? options, DecodeWorkspace? workspace, Reader<TResult> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= DecodeOptions.Default;
        using DecodeWorkspace.Use use = new(workspace);
        try
        {
            return read(ReadBytes(path, options, workspace), options, workspace);
        }
        catch (ImageFormatException error) when (error.Path is null)
        {
            throw error.At(path);
        }
    }

    /// <summary>The bytes of a file within the limit.</summary>
    internal static ReadOnlySpan<byte> ReadBytes(string path, DecodeOptions options, DecodeWorkspace? workspace)
    {
        long length = RegularFile.Length(path);
        if (length > options.MaximumFileSize)
            throw new ImageFormatException(FormattableString.Invariant($"it has {length} bytes, more than the limit of {options.MaximumFileSize} (DecodeOptions.MaximumFileSize)"), null, path);
        return DecodeWorkspace.ReadFile(workspace, path);
    }

    internal delegate TResult Reader<TResult>(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace);
}
