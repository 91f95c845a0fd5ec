using AugDsl.Imaging;

namespace AugDsl;

/// <content>The short form of a call that the attribute has too.</content>
public static partial class Augment
{
    /// <summary>Enlarges the picture by as many pixels on every side; the border rule fills them.</summary>
    /// <remarks>What <see cref="PadAttribute"/> does: formula, borders and source stand there.</remarks>
    /// <param name="picture">The picture, 1 or 3 channels of 8 bits.</param>
    /// <param name="pixels">Pixels at each side, 0 to 65,535.</param>
    /// <param name="options">How the picture is read; null for the defaults.</param>
    /// <returns>The result, in memory of its own.</returns>
    /// <exception cref="ArgumentException">The picture does not fit, or the result would be larger than a picture can be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of pixels is beyond its range.</exception>
    public static ImageBuffer<byte> Pad(ImageView<byte> picture, int pixels, AugmentOptions? options = null)
    {
        AugmentGuard.Between(nameof(Pad), pixels, 0, 65535);
        return Pad(picture, pixels, pixels, pixels, pixels, options);
    }
}
