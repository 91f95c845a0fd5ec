using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>A projective map of the plane in corner coordinates, from a canvas to the one before it (or to the source).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Map3x3(
    double M00, double M01, double M02,
    double M10, double M11, double M12,
    double M20, double M21, double M22)
{
    /// <summary>The map that moves nothing.</summary>
    public static Map3x3 Identity => new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>An affine map.</summary>
    public static Map3x3 Affine(double m00, double m01, double m02, double m10, double m11, double m12) => new(m00, m01, m02, m10, m11, m12, 0, 0, 1);

    /// <summary>Whether the last row is (0, 0, 1).</summary>
    public bool IsAffine => M20 == 0 && M21 == 0 && M22 == 1;

    /// <summary>The map that applies <paramref name="first"/>, then this one.</summary>
    public Map3x3 After(in Map3x3 first) => new(
        (M00 * first.M00) + (M01 * first.M10) + (M02 * first.M20),
        (M00 * first.M01) + (M01 * first.M11) + (M02 * first.M21),
        (M00 * first.M02) + (M01 * first.M12) + (M02 * first.M22),
        (M10 * first.M00) + (M11 * first.M10) + (M12 * first.M20),
        (M10 * first.M01) + (M11 * first.M11) + (M12 * first.M21),
        (M10 * first.M02) + (M11 * first.M12) + (M12 * first.M22),
        (M20 * first.M00) + (M21 * first.M10) + (M22 * first.M20),
        (M20 * first.M01) + (M21 * first.M11) + (M22 * first.M21),
        (M20 * first.M02) + (M21 * first.M12) + (M22 * first.M22));
}
