using AugDsl.CompilerServices;

namespace AugDsl.Scheduling;

/// <summary>What an affine colour map makes of values in [0, 1].</summary>
internal static class ColorBounds
{
    // Drawn factors come out of a chain of roundings in double; a clamp that cuts less than this is no clamp.
    private const double Tolerance = 1e-9;

    /// <summary>Whether <paramref name="matrix"/> keeps the box [0, 1]^C in itself, so that a clamp after it changes nothing.</summary>
    public static bool KeepsBox(in ColorMatrix matrix, int channels)
    {
        if (channels == 1) return KeepsUnit(matrix.M00, 0, 0, matrix.M03);
        return KeepsUnit(matrix.M00, matrix.M01, matrix.M02, matrix.M03)
            && KeepsUnit(matrix.M10, matrix.M11, matrix.M12, matrix.M13)
            && KeepsUnit(matrix.M20, matrix.M21, matrix.M22, matrix.M23);
    }

    /// <summary>Whether every channel depends on itself alone.</summary>
    public static bool IsDiagonal(in ColorMatrix matrix) =>
        matrix.M01 == 0 && matrix.M02 == 0 && matrix.M10 == 0 && matrix.M12 == 0 && matrix.M20 == 0 && matrix.M21 == 0;

    /// <summary>The same map without what a picture of <paramref name="channels"/> channels does not have.</summary>
    public static ColorMatrix ForChannels(in ColorMatrix matrix, int channels) => channels == 1 ? ColorMatrix.Diagonal(matrix.M00, matrix.M03) : matrix;

    private static bool KeepsUnit(double a, double b, double c, double offset)
    {
        double low = offset + Math.Min(a, 0) + Math.Min(b, 0) + Math.Min(c, 0);
        double high = offset + Math.Max(a, 0) + Math.Max(b, 0) + Math.Max(c, 0);
        return low >= -Tolerance && high <= 1 + Tolerance;
    }
}
