using System.Globalization;
using AugDsl.Imaging;

namespace AugDsl;

/// <content>The operation whose numbers are as many as the caller likes, so that no pipeline has a field for each.</content>
public static partial class Augment
{
    private const int LargestSide = 31;
    private const double LargestWeight = 16;

    /// <summary>Replaces every pixel by a weighted sum of its neighbours.</summary>
    /// <remarks>What <see cref="ConvolveAttribute"/> does: formula, borders and source stand there.</remarks>
    /// <param name="picture">The picture, 1 or 3 channels of 8 bits.</param>
    /// <param name="weights">The weights, row by row: a square of 1 × 1, 3 × 3, … up to 31 × 31 numbers, −16 to 16.</param>
    /// <returns>The result, in memory of its own.</returns>
    /// <exception cref="ArgumentException">The picture does not fit, or the weights are no such square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is beyond its range.</exception>
    public static ImageBuffer<byte> Convolve(ImageView<byte> picture, params ReadOnlySpan<double> weights)
    {
        AugmentCall call = new();
        Convolve(picture, weights, ref call);
        return call.Result;
    }

    /// <summary>Replaces every pixel by a weighted sum of its neighbours, into memory of the caller's.</summary>
    /// <remarks>What <see cref="ConvolveAttribute"/> does: formula, borders and source stand there.</remarks>
    /// <param name="picture">The picture, 1 or 3 channels of 8 bits.</param>
    /// <param name="destination">Room for exactly as many bytes as the picture has; it does not overlap the picture.</param>
    /// <param name="weights">The weights, row by row: a square of 1 × 1, 3 × 3, … up to 31 × 31 numbers, −16 to 16.</param>
    /// <exception cref="ArgumentException">The picture or the destination does not fit, or the weights are no such square. Nothing was written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is beyond its range.</exception>
    public static void Convolve(ImageView<byte> picture, Span<byte> destination, params ReadOnlySpan<double> weights)
    {
        AugmentCall call = new(destination);
        Convolve(picture, weights, ref call);
    }

    private static void Convolve(ImageView<byte> picture, scoped ReadOnlySpan<double> weights, ref AugmentCall call)
    {
        AugmentGuard.Picture(nameof(Convolve), picture);
        int side = (int)Math.Sqrt(weights.Length);
        if (side * side != weights.Length || side % 2 == 0 || side > LargestSide)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Convolve: there are {weights.Length} weights; a square with an odd side of 1 to {LargestSide}, row by row, is legal."), nameof(weights));
        foreach (double weight in weights) AugmentGuard.Between(nameof(Convolve), weight, -LargestWeight, LargestWeight, nameof(weights));
        call.Correlate(picture, weights);
    }
}
