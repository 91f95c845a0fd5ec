using AugDsl.Algebra;

namespace AugDsl.Sampling;

/// <summary>Inverses of maps.</summary>
internal static class Inversion
{
    /// <summary>The inverse of a map, scaled to denominator 1 at (<paramref name="centreX"/>, <paramref name="centreY"/>).</summary>
    /// <remarks>By the adjugate. No step has a map without an inverse; of numbers that are not finite nothing finite comes.</remarks>
    public static Map3x3 Centred(in Map3x3 map, double centreX, double centreY)
    {
        if (map.IsAffine) return Affine(map);
        Map3x3 m = new(
            (map.M11 * map.M22) - (map.M12 * map.M21), (map.M02 * map.M21) - (map.M01 * map.M22), (map.M01 * map.M12) - (map.M02 * map.M11),
            (map.M12 * map.M20) - (map.M10 * map.M22), (map.M00 * map.M22) - (map.M02 * map.M20), (map.M02 * map.M10) - (map.M00 * map.M12),
            (map.M10 * map.M21) - (map.M11 * map.M20), (map.M01 * map.M20) - (map.M00 * map.M21), (map.M00 * map.M11) - (map.M01 * map.M10));
        double w = (m.M20 * centreX) + (m.M21 * centreY) + m.M22;
        return new Map3x3(
            m.M00 / w, m.M01 / w, m.M02 / w,
            m.M10 / w, m.M11 / w, m.M12 / w,
            m.M20 / w, m.M21 / w, m.M22 / w);
    }

    private static Map3x3 Affine(in Map3x3 map)
    {
        double determinant = (map.M00 * map.M11) - (map.M01 * map.M10);
        double a = map.M11 / determinant;
        double b = -map.M01 / determinant;
        double c = -map.M10 / determinant;
        double d = map.M00 / determinant;
        return Map3x3.Affine(a, b, -((a * map.M02) + (b * map.M12)), c, d, -((c * map.M02) + (d * map.M12)));
    }
}
