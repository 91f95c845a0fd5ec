using System;

namespace AugDsl.Algebra;

/// <summary>The discrete decisions of a sampling (DESIGN 1.5), taken in double from the composed map and the sides alone.</summary>
internal static class SamplingLaw
{
    // A canvas may leave the source by this much and is still inside: the noise of composed crops and resizes.
    private const double InsideTolerance = 1e-6;
    private const int LargestMip = 30;

    /// <summary>Takes the decisions.</summary>
    /// <param name="map">Canvas to source, dense fields left out, snapped.</param>
    /// <param name="hasField">Whether dense fields displace the coordinates.</param>
    /// <param name="canvas">The canvas' sides.</param>
    /// <param name="source">The source's sides.</param>
    /// <param name="rule">How the source is read.</param>
    public static SamplingDecision Decide(in Map3x3 map, bool hasField, (int Width, int Height) canvas, (int Width, int Height) source, in SamplingRule rule)
    {
        MapClass kind = Classify(map);
        bool filters = rule.Antialias && rule.Interpolation != Interpolation.Nearest;
        if (!hasField && kind is (MapClass.Exact or MapClass.AxisAligned))
        {
            AxisMap x = AxisMap.OfSourceX(map);
            AxisMap y = AxisMap.OfSourceY(map);
            bool widened = filters && (Math.Abs(x.Scale) > 1 || Math.Abs(y.Scale) > 1);
            return new SamplingDecision(kind, false, widened ? FilterKind.Widened : FilterKind.Plain, 0, 0, StaysInside(x, canvas, source.Width), StaysInside(y, canvas, source.Height));
        }

        int mipX = 0;
        int mipY = 0;
        if (filters) (mipX, mipY) = Mips(map, canvas);
        FilterKind filter = mipX > 0 || mipY > 0 ? FilterKind.Mips : FilterKind.Plain;
        return new SamplingDecision(kind, hasField, filter, mipX, mipY, false, false);
    }

    /// <summary>
    /// How often the source may be halved before this sampling: as often as the sampling itself would average over pairs, on the axis that it
    /// shrinks less. The blocks of box averages for most maps; where each axis has its own weights, the whole powers of two in its scale.
    /// </summary>
    public static int Halvings(in Map3x3 map, (int Width, int Height) canvas, in SamplingRule rule)
    {
        if (!rule.Antialias || rule.Interpolation == Interpolation.Nearest) return 0;
        (int x, int y) = Mips(map, canvas);
        return Math.Min(x, y);
    }

    /// <summary>The shape of a map.</summary>
    public static MapClass Classify(in Map3x3 map)
    {
        if (!map.IsAffine) return MapClass.Projective;
        bool straight = map.M01 == 0 && map.M10 == 0;
        bool swapped = map.M00 == 0 && map.M11 == 0;
        if (!straight && !swapped) return MapClass.Affine;
        double a = Math.Abs(swapped ? map.M01 : map.M00);
        double b = Math.Abs(swapped ? map.M10 : map.M11);
        bool exact = a == 1 && b == 1 && map.M02 == Math.Floor(map.M02) && map.M12 == Math.Floor(map.M12);
        return exact ? MapClass.Exact : MapClass.AxisAligned;
    }

    private static bool StaysInside(in AxisMap axis, (int Width, int Height) canvas, int size)
    {
        double end = (axis.Scale * (axis.AlongCanvasX ? canvas.Width : canvas.Height)) + axis.Offset;
        return Math.Min(axis.Offset, end) >= -InsideTolerance && Math.Max(axis.Offset, end) <= size + InsideTolerance;
    }

    /// <summary>The powers of two of the blocks: from the lengths of the rows of the Jacobian at the canvas' centre.</summary>
    private static (int X, int Y) Mips(in Map3x3 map, (int Width, int Height) canvas)
    {
        double x = canvas.Width * 0.5;
        double y = canvas.Height * 0.5;
        double w = (map.M20 * x) + (map.M21 * y) + map.M22;
        double u = ((map.M00 * x) + (map.M01 * y) + map.M02) / w;
        double v = ((map.M10 * x) + (map.M11 * y) + map.M12) / w;
        double ux = (map.M00 - (u * map.M20)) / w;
        double uy = (map.M01 - (u * map.M21)) / w;
        double vx = (map.M10 - (v * map.M20)) / w;
        double vy = (map.M11 - (v * map.M21)) / w;
        return (HalvingsBelow((ux * ux) + (uy * uy)), HalvingsBelow((vx * vx) + (vy * vy)));
    }

    /// <summary>max(0, floor(log2 a)) from a², without a logarithm: the platforms' logarithms differ in the last bit.</summary>
    private static int HalvingsBelow(double square)
    {
        int mip = 0;
        for (double power = 4; square >= power && mip < LargestMip; power *= 4) mip++;
        return mip;
    }
}
