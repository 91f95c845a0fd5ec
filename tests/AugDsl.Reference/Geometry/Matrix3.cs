namespace AugDsl.Reference;

/// <summary>A projective map of the plane, row by row.</summary>
public readonly record struct Matrix3(
    double M00, double M01, double M02,
    double M10, double M11, double M12,
    double M20, double M21, double M22)
{
    /// <summary>The map that moves nothing.</summary>
    public static Matrix3 Identity => Affine(1, 0, 0, 0, 1, 0);

    /// <summary>Whether the last row is (0, 0, 1).</summary>
    public bool IsAffine => M20 == 0 && M21 == 0 && M22 == 1;

    /// <summary>An affine map.</summary>
    public static Matrix3 Affine(double m00, double m01, double m02, double m10, double m11, double m12) =>
        new(m00, m01, m02, m10, m11, m12, 0, 0, 1);

    /// <summary>A shift.</summary>
    public static Matrix3 Shift(double x, double y) => Affine(1, 0, x, 0, 1, y);

    /// <summary>The product: applies <paramref name="b"/>, then <paramref name="a"/>.</summary>
    public static Matrix3 operator *(Matrix3 a, Matrix3 b) => new(
        (a.M00 * b.M00) + (a.M01 * b.M10) + (a.M02 * b.M20),
        (a.M00 * b.M01) + (a.M01 * b.M11) + (a.M02 * b.M21),
        (a.M00 * b.M02) + (a.M01 * b.M12) + (a.M02 * b.M22),
        (a.M10 * b.M00) + (a.M11 * b.M10) + (a.M12 * b.M20),
        (a.M10 * b.M01) + (a.M11 * b.M11) + (a.M12 * b.M21),
        (a.M10 * b.M02) + (a.M11 * b.M12) + (a.M12 * b.M22),
        (a.M20 * b.M00) + (a.M21 * b.M10) + (a.M22 * b.M20),
        (a.M20 * b.M01) + (a.M21 * b.M11) + (a.M22 * b.M21),
        (a.M20 * b.M02) + (a.M21 * b.M12) + (a.M22 * b.M22));

    /// <summary>All entries multiplied: the same map.</summary>
    public static Matrix3 operator *(double s, Matrix3 a) => new(
        s * a.M00, s * a.M01, s * a.M02, s * a.M10, s * a.M11, s * a.M12, s * a.M20, s * a.M21, s * a.M22);

    /// <summary>The third homogeneous coordinate of a point's image.</summary>
    public double Denominator(double x, double y) => (M20 * x) + (M21 * y) + M22;

    /// <summary>A point's image, without a clamp.</summary>
    public (double X, double Y) At(double x, double y)
    {
        double w = Denominator(x, y);
        return (((M00 * x) + (M01 * y) + M02) / w, ((M10 * x) + (M11 * y) + M12) / w);
    }
}
