namespace AugDsl.Algebra;

/// <summary>What an affine colour map makes of values in [0, 1].</summary>
internal static class ColorBounds
{
    /// <summary>Whether <paramref name="matrix"/> keeps the box [0, 1]^C in itself, so that a clamp after it changes nothing.</summary>
    public static bool KeepsBox(in ColorMatrix matrix, int channels) => ChannelBounds.Unit.Contain(matrix, channels);

    /// <summary>Whether every channel depends on itself alone.</summary>
    public static bool IsDiagonal(in ColorMatrix matrix) =>
        matrix.M01 == 0 && matrix.M02 == 0 && matrix.M10 == 0 && matrix.M12 == 0 && matrix.M20 == 0 && matrix.M21 == 0;

    /// <summary>The same map without what a picture of <paramref name="channels"/> channels does not have.</summary>
    public static ColorMatrix ForChannels(in ColorMatrix matrix, int channels) => channels == 1 ? ColorMatrix.Diagonal(matrix.M00, matrix.M03) : matrix;
}
