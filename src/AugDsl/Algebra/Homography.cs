using System.ComponentModel;

namespace AugDsl.Algebra;

/// <summary>Projective maps from corners.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Homography
{
    /// <summary>
    /// The map from the canvas back to the content where the canvas' area corners moved inward: each by its number (0 to 1) times
    /// <paramref name="distortion"/> of half the side. The content shrinks into the quad, so the map takes the quad to the area.
    /// </summary>
    public static Map3x3 FromInsets(
        double width, double height, double distortion,
        double topLeftX, double topLeftY, double topRightX, double topRightY,
        double bottomRightX, double bottomRightY, double bottomLeftX, double bottomLeftY)
    {
        double insetX = distortion * width / 2, insetY = distortion * height / 2;
        Map3x3 content = SquareTo(
            topLeftX * insetX, topLeftY * insetY,
            width - (topRightX * insetX), topRightY * insetY,
            width - (bottomRightX * insetX), height - (bottomRightY * insetY),
            bottomLeftX * insetX, height - (bottomLeftY * insetY));
        // The unit square is the canvas scaled down; the inverse of "content" takes the quad to the square.
        return new Map3x3(width, 0, 0, 0, height, 0, 0, 0, 1).After(Adjugate(content));
    }

    /// <summary>The unit square to a quad (Heckbert 1989), corners in the order top left, top right, bottom right, bottom left.</summary>
    private static Map3x3 SquareTo(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        double sumX = x0 - x1 + x2 - x3, sumY = y0 - y1 + y2 - y3;
        double dx1 = x1 - x2, dx2 = x3 - x2, dy1 = y1 - y2, dy2 = y3 - y2;
        double determinant = (dx1 * dy2) - (dx2 * dy1);
        double g = ((sumX * dy2) - (dx2 * sumY)) / determinant;
        double h = ((dx1 * sumY) - (sumX * dy1)) / determinant;
        return new Map3x3(x1 - x0 + (g * x1), x3 - x0 + (h * x3), x0, y1 - y0 + (g * y1), y3 - y0 + (h * y3), y0, g, h, 1);
    }

    /// <summary>The inverse up to a factor, scaled so that its last entry is 1.</summary>
    private static Map3x3 Adjugate(in Map3x3 m)
    {
        double last = (m.M00 * m.M11) - (m.M01 * m.M10);
        return new Map3x3(
            ((m.M11 * m.M22) - (m.M12 * m.M21)) / last, ((m.M02 * m.M21) - (m.M01 * m.M22)) / last, ((m.M01 * m.M12) - (m.M02 * m.M11)) / last,
            ((m.M12 * m.M20) - (m.M10 * m.M22)) / last, ((m.M00 * m.M22) - (m.M02 * m.M20)) / last, ((m.M02 * m.M10) - (m.M00 * m.M12)) / last,
            ((m.M10 * m.M21) - (m.M11 * m.M20)) / last, ((m.M01 * m.M20) - (m.M00 * m.M21)) / last, 1);
    }
}
