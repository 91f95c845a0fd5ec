using System.Globalization;
using AugDsl.Imaging;

namespace AugDsl.Scheduling;

/// <summary>
/// What a canvas may have on the way. The canvases of geometric steps are numbers only, and a huge one costs nothing; one whose pixels are
/// computed does. It is refused while the steps are recorded, before anything is written.
/// </summary>
internal static class RasterLimit
{
    /// <summary>Pixels that can be held: four floats each, and room for the arena to grow by a quarter, in one array.</summary>
    private const long MaximumArea = 100_000_000;

    /// <summary>Checks a canvas that is computed row by row: the limits of a picture.</summary>
    /// <exception cref="ArgumentException">A side is too long.</exception>
    public static void CheckSides(ImageSize canvas)
    {
        if (canvas.Width > ImageSize.MaximumSide || canvas.Height > ImageSize.MaximumSide)
            throw Refusal(canvas, string.Create(CultureInfo.InvariantCulture, $"sides of 1 to {ImageSize.MaximumSide} are legal"));
    }

    /// <summary>Checks a canvas that is held in memory as a whole.</summary>
    /// <exception cref="ArgumentException">It has too many pixels.</exception>
    public static void CheckArea(ImageSize canvas)
    {
        if (canvas.Area > MaximumArea) throw Refusal(canvas, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumArea} pixels are legal"));
    }

    private static ArgumentException Refusal(ImageSize canvas, string rule) =>
        new($"A raster on the way would be {canvas}; {rule}. Make the picture smaller before the step that needs all its pixels.", "source");
}
