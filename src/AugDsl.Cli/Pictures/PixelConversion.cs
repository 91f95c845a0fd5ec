using AugDsl.Imaging;

namespace AugDsl.Cli.Pictures;

/// <summary>Brings a picture into a pipeline's format.</summary>
internal static class PixelConversion
{
    /// <summary>Whether a picture has an alpha channel, which <see cref="To"/> drops.</summary>
    public static bool HasAlpha(ImageBuffer<byte> image) => image.Channels is 2 or 4;

    /// <summary>The picture in <paramref name="format"/>; itself where it is in it.</summary>
    public static ImageBuffer<byte> To(ImageBuffer<byte> image, PixelFormat format) => format is PixelFormat.Rgb8 or PixelFormat.Gray8
        ? ImageConversion.To(image, format)
        : throw ToolException.Usage($"the pipeline's format {format} is not known to the tool");
}
