using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>Reads one or several image formats. Adapters for other formats implement it and are given in <see cref="DecodeOptions.Adapters"/>.</summary>
/// <remarks>Used by several threads at once. A file's content must lead to no other exception than <see cref="ImageFormatException"/>, thrown without a path.</remarks>
public interface IImageDecoder
{
    /// <summary>The formats that are read, for messages: "WebP and GIF". By default the decoder's own name.</summary>
    string Formats => GetType().Name;

    /// <summary>Whether a file that starts with <paramref name="header"/> is of this decoder's format.</summary>
    /// <param name="header">The file's first bytes: 32, or all if there are fewer.</param>
    bool CanDecode(ReadOnlySpan<byte> header);

    /// <summary>Reads what stands in the file's header; no pixel is decoded.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices.</param>
    /// <exception cref="ImageFormatException">The header is damaged or beyond a limit.</exception>
    ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options);

    /// <summary>Reads a picture: 1 (gray), 2 (gray, alpha), 3 (RGB) or 4 (RGBA) channels of 8 bits, as the file has them.</summary>
    /// <remarks>
    /// With a <see cref="DecodeOptions.Reduction"/> r that the format can do, a pixel stands for a block of r × r, counted from the corner where the
    /// file begins; the picture is turned upright afterwards, by the <see cref="ImageInfo.Orientation"/> that <see cref="ReadInfo"/> gives.
    /// </remarks>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="workspace">Memory that may be decoded into; null for arrays of the picture's own.</param>
    /// <exception cref="ImageFormatException">The file is damaged or beyond a limit.</exception>
    ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace = null);

    /// <summary>Reads a picture with 16 bits a channel. Where the format has 8, a value v becomes 257 · v, so that white stays white.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="workspace">Memory that may be decoded into; null for arrays of the picture's own.</param>
    /// <exception cref="ImageFormatException">The file is damaged or beyond a limit.</exception>
    ImageBuffer<ushort> Decode16(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace = null) =>
        Widening.To16(Decode(file, options, workspace), workspace);
}
