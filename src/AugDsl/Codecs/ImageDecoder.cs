using AugDsl.Codecs.Jpeg;
using AugDsl.Codecs.Png;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

/// <summary>The decoders of PNG and JPEG files. They give the same pixels, bit for bit, and refuse the same files; they differ in speed only.</summary>
public static class ImageDecoder
{
    /// <summary>Everything by our own managed code; nothing has to be installed.</summary>
    public static IImageDecoder Managed { get; } = new PngOrJpegDecoder(new ManagedJpegDecoder());

    /// <summary>JPEG files by the TurboJPEG library. Where it is not installed, reading a JPEG file says so; see <see cref="IsTurboJpegAvailable"/>.</summary>
    public static IImageDecoder TurboJpeg { get; } = new PngOrJpegDecoder(new TurboJpegDecoder(new ManagedJpegDecoder()));

    /// <summary><see cref="TurboJpeg"/> where the library is installed, otherwise <see cref="Managed"/>.</summary>
    public static IImageDecoder Default { get; } = IsTurboJpegAvailable ? TurboJpeg : Managed;

    /// <summary>Whether the TurboJPEG library was found (the usual places, or the file that the environment variable <c>AUGDSL_TURBOJPEG</c> names).</summary>
    public static bool IsTurboJpegAvailable => TurboJpegDecoder.IsAvailable;

    /// <summary>PNG files by our decoder, JPEG files by the given one.</summary>
    private sealed class PngOrJpegDecoder(IImageDecoder jpeg) : IImageDecoder
    {
        private readonly PngDecoder _png = new();

        public bool CanDecode(ReadOnlySpan<byte> header) => _png.CanDecode(header) || jpeg.CanDecode(header);

        public ImageInfo ReadInfo(ReadOnlySpan<byte> file, DecodeOptions options) => For(file).ReadInfo(file, options);

        public ImageBuffer<byte> Decode(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace) => For(file).Decode(file, options, workspace);

        public ImageBuffer<ushort> Decode16(ReadOnlySpan<byte> file, DecodeOptions options, DecodeWorkspace? workspace) => For(file).Decode16(file, options, workspace);

        private IImageDecoder For(ReadOnlySpan<byte> file) => _png.CanDecode(file) ? _png : jpeg;
    }
}
