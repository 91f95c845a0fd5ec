using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>An affine colour map: out_i = Σ m_ij x_j + m_i3. One channel uses only M00 and M03.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ColorMatrix(
    double M00, double M01, double M02, double M03,
    double M10, double M11, double M12, double M13,
    double M20, double M21, double M22, double M23)
{
    /// <summary>The map that changes nothing.</summary>
    public static ColorMatrix Identity => Diagonal(1, 0);

    /// <summary>The same scale and offset for every channel.</summary>
    public static ColorMatrix Diagonal(double scale, double offset) => new(scale, 0, 0, offset, 0, scale, 0, offset, 0, 0, scale, offset);

    /// <summary>A scale and an offset for each channel.</summary>
    public static ColorMatrix Diagonal(double scale0, double offset0, double scale1, double offset1, double scale2, double offset2) =>
        new(scale0, 0, 0, offset0, 0, scale1, 0, offset1, 0, 0, scale2, offset2);

    /// <summary>The map that applies this one, then <paramref name="next"/>.</summary>
    public ColorMatrix Then(in ColorMatrix next) => new(
        (next.M00 * M00) + (next.M01 * M10) + (next.M02 * M20),
        (next.M00 * M01) + (next.M01 * M11) + (next.M02 * M21),
        (next.M00 * M02) + (next.M01 * M12) + (next.M02 * M22),
        (next.M00 * M03) + (next.M01 * M13) + (next.M02 * M23) + next.M03,
        (next.M10 * M00) + (next.M11 * M10) + (next.M12 * M20),
        (next.M10 * M01) + (next.M11 * M11) + (next.M12 * M21),
        (next.M10 * M02) + (next.M11 * M12) + (next.M12 * M22),
        (next.M10 * M03) + (next.M11 * M13) + (next.M12 * M23) + next.M13,
        (next.M20 * M00) + (next.M21 * M10) + (next.M22 * M20),
        (next.M20 * M01) + (next.M21 * M11) + (next.M22 * M21),
        (next.M20 * M02) + (next.M21 * M12) + (next.M22 * M22),
        (next.M20 * M03) + (next.M21 * M13) + (next.M22 * M23) + next.M23);
}
