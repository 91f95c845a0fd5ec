using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Annotations;

/// <summary>Moves single points through the maps of a sample, to its result or back to its source, and says whether they stay in sight.</summary>
internal static class PointMapper
{
    // A corner of the picture stays in it, whatever the rounding of the maps.
    private const double InsideTolerance = 1e-6;

    /// <summary>Moves a point of the source to the result.</summary>
    public static bool Forward(AnnotationMaps maps, ref double x, ref double y)
    {
        bool inside = Holds(maps.Source, x, y);
        for (int i = 0; i < maps.Count; i++)
        {
            inside &= Forward(maps[i], ref x, ref y);
            inside &= Holds(maps.CanvasOf(i), x, y);
        }

        return inside;
    }

    /// <summary>Moves a point of the result back to the source.</summary>
    public static bool Backward(AnnotationMaps maps, ref double x, ref double y)
    {
        bool inside = Holds(maps.Canvas, x, y);
        for (int i = maps.Count - 1; i >= 0; i--)
        {
            inside &= Backward(maps[i], ref x, ref y);
            inside &= Holds(maps.SourceOf(i), x, y);
        }

        return inside;
    }

    /// <summary>Moves keypoints forward, or back; as many as there are.</summary>
    public static void Move(AnnotationMaps maps, ReadOnlySpan<Keypoint> keypoints, Span<Keypoint> result, bool backward)
    {
        for (int i = 0; i < keypoints.Length; i++)
        {
            Keypoint point = keypoints[i];

            // Far outside is far outside; of larger numbers a turn would make any place, in the picture too.
            double x = AxisMap.Clamp(point.X);
            double y = AxisMap.Clamp(point.Y);
            bool inside = backward ? Backward(maps, ref x, ref y) : Forward(maps, ref x, ref y);

            // A point that nobody has set stays what it is, not a number in some corner.
            result[i] = float.IsFinite(point.X) && float.IsFinite(point.Y) ? new Keypoint((float)x, (float)y, point.Visible && inside) : point;
        }
    }

    /// <summary>Moves a point; one behind the horizon is put just before it, and is not seen.</summary>
    public static bool Move(in Map3x3 map, ref double x, ref double y)
    {
        double w = map.IsAffine ? 1 : (map.M20 * x) + (map.M21 * y) + map.M22;
        bool inFront = w > PointChain.Horizon;
        if (!inFront) w = PointChain.Horizon;
        double u = ((map.M00 * x) + (map.M01 * y) + map.M02) / w;
        double v = ((map.M10 * x) + (map.M11 * y) + map.M12) / w;
        x = AxisMap.Clamp(u);
        y = AxisMap.Clamp(v);
        return inFront;
    }

    private static bool Forward(PointChain chain, ref double x, ref double y)
    {
        bool inFront = true;
        for (int i = 0; i <= chain.FieldCount; i++)
        {
            inFront &= Move(chain.Forward(i), ref x, ref y);
            if (i < chain.FieldCount) chain.Undo(i, new Span<double>(ref x), new Span<double>(ref y));
        }

        return inFront;
    }

    private static bool Backward(PointChain chain, ref double x, ref double y)
    {
        bool inFront = true;
        for (int i = chain.FieldCount; i >= 0; i--)
        {
            inFront &= Move(chain.Backward(i), ref x, ref y);
            if (i > 0) chain.Displace(i - 1, new Span<double>(ref x), new Span<double>(ref y));
        }

        return inFront;
    }

    /// <summary>Whether a canvas holds a point, its edges included.</summary>
    private static bool Holds(ImageSize canvas, double x, double y) =>
        x >= -InsideTolerance && y >= -InsideTolerance && x <= canvas.Width + InsideTolerance && y <= canvas.Height + InsideTolerance;
}
