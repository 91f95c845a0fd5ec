using AugDsl.Codecs.Jpeg;
using AugDsl.Files;
using AugDsl.Imaging;

namespace AugDsl.Codecs;

public static partial class ImageFile
{
    /// <summary>Writes a baseline JPEG file; a reader never sees a part of it.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="image">8-bit gray or RGB, with sides up to 65,500.</param>
    /// <param name="options">Quality and subsampling; null for the defaults (90, 4:2:0).</param>
    /// <exception cref="ArgumentException">The picture has 2 or 4 channels (JPEG keeps no alpha), or a side is too long.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteJpeg(string path, ImageView<byte> image, JpegOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        JpegEncoder encoder = Encode(image, options);
        OutputFile.WriteAllBytes(path, encoder.Written);
    }

    /// <summary>The bytes of a baseline JPEG file.</summary>
    /// <param name="image">8-bit gray or RGB, with sides up to 65,500.</param>
    /// <param name="options">Quality and subsampling; null for the defaults (90, 4:2:0).</param>
    /// <returns>The file: the same bytes on every machine, and those of libjpeg-turbo's default compressor.</returns>
    /// <exception cref="ArgumentException">The picture has 2 or 4 channels (JPEG keeps no alpha), or a side is too long.</exception>
    public static byte[] EncodeJpeg(ImageView<byte> image, JpegOptions? options = null) => Encode(image, options).Written.ToArray();

    private static JpegEncoder Encode(ImageView<byte> image, JpegOptions? options)
    {
        JpegEncoder encoder = new(image.Size, image.Channels, options ?? JpegOptions.Default);
        encoder.Encode(image);
        return encoder;
    }
}
