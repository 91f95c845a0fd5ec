using AugDsl.CompilerServices;
using AugDsl.Imaging;

namespace AugDsl;

/// <content>A window where the caller wants it: what <c>RandomCrop</c> does once it has drawn.</content>
public static partial class Augment
{
    private const int FarthestCorner = 65_535;

    /// <summary>Cuts out a window at a whole-pixel place; the border rule fills what lies outside the picture.</summary>
    /// <remarks>A window inside the picture needs no copy: an <see cref="ImageView{T}"/> with a stride is one.</remarks>
    /// <param name="picture">The picture, 1 or 3 channels of 8 bits.</param>
    /// <param name="x">The window's first column, −65,535 to 65,535.</param>
    /// <param name="y">The window's first row, −65,535 to 65,535.</param>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    /// <param name="options">How the picture is read; null for the defaults.</param>
    /// <returns>The result, in memory of its own.</returns>
    /// <exception cref="ArgumentException">The picture does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is beyond its range, which the message says.</exception>
    public static ImageBuffer<byte> Crop(ImageView<byte> picture, int x, int y, int width, int height, AugmentOptions? options = null)
    {
        AugmentCall call = new(options);
        Crop(picture, x, y, width, height, ref call);
        return call.Result;
    }

    /// <summary>Cuts out a window at a whole-pixel place, into memory of the caller's; the border rule fills what lies outside the picture.</summary>
    /// <remarks>A window inside the picture needs no copy: an <see cref="ImageView{T}"/> with a stride is one.</remarks>
    /// <param name="picture">The picture, 1 or 3 channels of 8 bits.</param>
    /// <param name="x">The window's first column, −65,535 to 65,535.</param>
    /// <param name="y">The window's first row, −65,535 to 65,535.</param>
    /// <param name="width">Columns, 1 to 65,535.</param>
    /// <param name="height">Rows, 1 to 65,535.</param>
    /// <param name="destination">Room for exactly the bytes of the result; it does not overlap the picture.</param>
    /// <param name="options">How the picture is read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The picture or the destination does not fit. Nothing was written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is beyond its range, which the message says.</exception>
    public static void Crop(ImageView<byte> picture, int x, int y, int width, int height, Span<byte> destination, AugmentOptions? options = null)
    {
        AugmentCall call = new(destination, options);
        Crop(picture, x, y, width, height, ref call);
    }

    private static void Crop(ImageView<byte> picture, int x, int y, int width, int height, ref AugmentCall call)
    {
        AugmentGuard.Picture(nameof(Crop), picture);
        AugmentGuard.Between(nameof(Crop), x, -FarthestCorner, FarthestCorner);
        AugmentGuard.Between(nameof(Crop), y, -FarthestCorner, FarthestCorner);
        AugmentGuard.Between(nameof(Crop), width, 1, ImageSize.MaximumSide);
        AugmentGuard.Between(nameof(Crop), height, 1, ImageSize.MaximumSide);
        if (picture.Channels == 3) call.Run<CropRgb8, CropRgb8.Parameters>(picture, new() { SourceWidth = picture.Width, SourceHeight = picture.Height, RandomCropX = x, RandomCropY = y, RandomCropWidth = width, RandomCropHeight = height });
        else call.Run<CropGray8, CropGray8.Parameters>(picture, new() { SourceWidth = picture.Width, SourceHeight = picture.Height, RandomCropX = x, RandomCropY = y, RandomCropWidth = width, RandomCropHeight = height });
    }

    [GivenNumbers]
    [AugmentationPipeline(Format = PixelFormat.Rgb8)]
    [RandomCrop(3, 3)]
    private sealed partial class CropRgb8;

    [GivenNumbers]
    [AugmentationPipeline(Format = PixelFormat.Gray8)]
    [RandomCrop(3, 3)]
    private sealed partial class CropGray8;
}
