using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>Parameters say where the content goes, about the canvas' centre; a step's map is the inverse, from the new canvas to the previous one.</summary>
public static class ContentMaps
{
    /// <summary>The cosine of an angle in degrees, exact at multiples of 90.</summary>
    public static double Cosine(double degrees) => ExactTurns(degrees) switch
    {
        0 => 1,
        1 or 3 => 0,
        2 => -1,
        _ => Math.Cos(degrees * Math.PI / 180),
    };

    /// <summary>The sine of an angle in degrees, exact at multiples of 90.</summary>
    public static double Sine(double degrees) => ExactTurns(degrees) switch
    {
        0 or 2 => 0,
        1 => 1,
        3 => -1,
        _ => Math.Sin(degrees * Math.PI / 180),
    };

    /// <summary>The tangent of an angle in degrees.</summary>
    public static double Tangent(double degrees) => Math.Tan(degrees * Math.PI / 180);

    /// <summary>The step in which content at p goes to q = (a x + b y + shiftX, c x + d y + shiftY), both relative to the canvas' centre.</summary>
    public static MapStep AboutCentre(ImageSize canvas, double a, double b, double c, double d, double shiftX = 0, double shiftY = 0) =>
        AboutCentre(canvas, canvas, a, b, c, d, shiftX, shiftY);

    /// <summary>The same, onto a new canvas: centre to centre.</summary>
    public static MapStep AboutCentre(ImageSize canvas, ImageSize next, double a, double b, double c, double d, double shiftX = 0, double shiftY = 0)
    {
        double determinant = (a * d) - (b * c);
        Matrix3 inverse = Matrix3.Affine(d / determinant, -b / determinant, 0, -c / determinant, a / determinant, 0);
        Matrix3 toContent = Matrix3.Shift(-(next.Width / 2.0) - shiftX, -(next.Height / 2.0) - shiftY);
        Matrix3 fromCentre = Matrix3.Shift(canvas.Width / 2.0, canvas.Height / 2.0);
        return new MapStep(fromCentre * inverse * toContent, next);
    }

    /// <summary>A window onto the previous canvas: new point (X, Y) reads from (X + x0, Y + y0).</summary>
    public static MapStep Window(int x0, int y0, int width, int height) => new(Matrix3.Shift(x0, y0), new ImageSize(width, height));

    /// <summary>A window of the previous canvas, scaled to a canvas corner to corner.</summary>
    public static MapStep ScaledWindow(double x0, double y0, double windowWidth, double windowHeight, int width, int height) =>
        new(Matrix3.Affine(windowWidth / width, 0, x0, 0, windowHeight / height, y0), new ImageSize(width, height));

    /// <summary>A shift in pixels.</summary>
    public static double Pixels(double shift, Unit unit, int side) => unit == Unit.Fraction ? shift * side : shift;

    private static int ExactTurns(double degrees)
    {
        if (Math.IEEERemainder(degrees, 90) != 0) return -1;
        int turns = (int)(Math.Round(degrees / 90) % 4);
        return turns < 0 ? turns + 4 : turns;
    }
}
