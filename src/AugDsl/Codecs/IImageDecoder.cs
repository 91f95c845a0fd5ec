using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>Reads one image format. Adapters for other formats implement it and are given in <see cref="DecodeOptions.Adapters"/>.</summary>
/// <remarks>Used by several threads at once.</remarks>
public interface IImageDecoder
{
    /// <summary>Whether a file that starts with <paramref name="header"/> is of this decoder's format.</summary>
    /// <param name="header">The file's first bytes: 32, or all if there are fewer.</param>
    bool CanDecode(ReadOnlySpan<byte> header);

    /// <summary>Reads a picture: 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels of 8 bits, as the file has them.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices.</param>
    /// <exception cref="ImageFormatException">The file is damaged or beyond a limit; thrown without a path. No other exception may come from a file's content.</exception>
    ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options);
}
