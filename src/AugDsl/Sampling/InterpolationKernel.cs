namespace AugDsl.Sampling;

/// <summary>The interpolation kernels as functions of the distance to a sample.</summary>
internal static class InterpolationKernel
{
    /// <summary>The distance beyond which a sample has no weight.</summary>
    public static double Support(Interpolation interpolation) => interpolation == Interpolation.Bicubic ? 2 : 1;

    public static double Weight(Interpolation interpolation, double distance) =>
        interpolation == Interpolation.Bicubic ? Cubic(distance) : Math.Max(0, 1 - Math.Abs(distance));

    /// <summary>Keys' cubic convolution with a = −½.</summary>
    public static double Cubic(double distance)
    {
        double x = Math.Abs(distance);
        if (x < 1) return ((((1.5 * x) - 2.5) * x) * x) + 1;
        if (x < 2) return ((((((-0.5 * x) + 2.5) * x) - 4) * x) + 2);
        return 0;
    }
}
