namespace AugDsl.Reference;

/// <summary>What several point-wise operations share.</summary>
public static class Colours
{
    /// <summary>0.299 R + 0.587 G + 0.114 B; of one channel that channel.</summary>
    public static double Luma(ReadOnlySpan<double> pixel) =>
        pixel.Length == 1 ? pixel[0] : (0.299 * pixel[0]) + (0.587 * pixel[1]) + (0.114 * pixel[2]);

    /// <summary>Q(x) = round-half-even(255 x), of the clamped value.</summary>
    public static int Level(double x) => (int)Math.Round(255 * Math.Clamp(x, 0, 1), MidpointRounding.ToEven);
}
