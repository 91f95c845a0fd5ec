using System.Globalization;
using System.Runtime.InteropServices;
using AugDsl.Imaging;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace AugDsl.ImageSharp;

/// <summary>ImageSharp's pictures as ours and ours as ImageSharp's, sharing their pixels.</summary>
public static class ImageSharpConversions
{
    /// <summary>The picture as a view of three channels: its own memory where that is one piece, otherwise a copy.</summary>
    /// <param name="image">The picture. Keep it, undisposed, for as long as the view is used: the view does not.</param>
    /// <returns>A view without padding. Whether later changes of the picture show in it depends on the memory (<see cref="IsContiguous{TPixel}"/>).</returns>
    /// <remarks>ImageSharp keeps pictures of up to 4 megabytes in one piece; larger ones where <c>Configuration.PreferContiguousImageBuffers</c> is set.</remarks>
    public static ImageView<byte> AsImageView(this Image<Rgb24> image) => View(image, 3);

    /// <summary>The picture as a view of one channel; otherwise as <see cref="AsImageView(Image{Rgb24})"/>.</summary>
    /// <param name="image">The picture. Keep it, undisposed, for as long as the view is used: the view does not.</param>
    public static ImageView<byte> AsImageView(this Image<L8> image) => View(image, 1);

    /// <summary>Whether the picture's pixels lie in one piece of memory, so that a view needs no copy.</summary>
    /// <param name="image">The picture.</param>
    public static bool IsContiguous<TPixel>(this Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.DangerousTryGetSinglePixelMemory(out _);
    }

    /// <summary>A copy of the picture that owns its values.</summary>
    /// <param name="image">The picture, which may be disposed afterwards.</param>
    public static ImageBuffer<byte> ToImageBuffer(this Image<Rgb24> image) => new(Copy(image, 3), image.Width, image.Height, 3);

    /// <summary>A copy of the picture that owns its values.</summary>
    /// <param name="image">The picture, which may be disposed afterwards.</param>
    public static ImageBuffer<byte> ToImageBuffer(this Image<L8> image) => new(Copy(image, 1), image.Width, image.Height, 1);

    /// <summary>The buffer as a picture of ImageSharp, over the same array: changes of one show in the other.</summary>
    /// <param name="buffer">A picture of three channels. Disposing the result leaves it as it is.</param>
    /// <exception cref="ArgumentException">The buffer has another number of channels.</exception>
    /// <remarks>Operations of ImageSharp that change the size give the picture memory of its own.</remarks>
    public static Image<Rgb24> WrapAsRgb24(this ImageBuffer<byte> buffer) => Wrap<Rgb24>(buffer, 3);

    /// <summary>The buffer as a gray picture of ImageSharp; otherwise as <see cref="WrapAsRgb24"/>.</summary>
    /// <param name="buffer">A picture of one channel. Disposing the result leaves it as it is.</param>
    /// <exception cref="ArgumentException">The buffer has another number of channels.</exception>
    public static Image<L8> WrapAsL8(this ImageBuffer<byte> buffer) => Wrap<L8>(buffer, 1);

    private static ImageView<byte> View<TPixel>(Image<TPixel> image, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.DangerousTryGetSinglePixelMemory(out Memory<TPixel> memory)
            ? new ImageView<byte>(MemoryMarshal.AsBytes(memory.Span), image.Width, image.Height, channels)
            : new ImageView<byte>(Copy(image, channels), image.Width, image.Height, channels);
    }

    private static byte[] Copy<TPixel>(Image<TPixel> image, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);
        byte[] pixels = GC.AllocateUninitializedArray<byte>(checked(image.Width * image.Height * channels));
        image.CopyPixelDataTo(pixels);
        return pixels;
    }

    private static Image<TPixel> Wrap<TPixel>(ImageBuffer<byte> buffer, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (buffer.Channels != channels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The buffer has {buffer.Channels} channels; {typeof(TPixel).Name} has {channels}."), nameof(buffer));
        return Image.WrapMemory<TPixel>(buffer.Pixels.AsMemory(), buffer.Width, buffer.Height);
    }
}
