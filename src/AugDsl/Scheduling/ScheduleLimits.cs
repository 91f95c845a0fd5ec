using System.Globalization;
using AugDsl.Algebra;
using AugDsl.Imaging;

namespace AugDsl.Scheduling;

/// <summary>
/// What a recorded sample may ask for. The canvases of geometric steps are numbers only, and a huge one costs nothing; one whose pixels are
/// computed does. All is refused while steps are recorded or before the sample is computed, so before anything is written.
/// </summary>
internal static class ScheduleLimits
{
    /// <summary>Pixels that can be held: four floats each, and room for the arena to grow by a quarter, in one array.</summary>
    private const long MaximumArea = 100_000_000;

    // A kernel widened by this factor has 131,072 taps on an axis: a whole picture of them at each place.
    private const double LargestWidening = 65_536;

    /// <summary>Checks a picture's shape.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no picture's.</exception>
    public static void CheckSource(int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, ImageSize.MaximumSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, ImageSize.MaximumSide);
        if (channels is not (1 or 3)) throw new ArgumentOutOfRangeException(nameof(channels), channels, "1 or 3 channels are legal.");
    }

    /// <summary>Checks a canvas that need not be computed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public static void CheckCanvas(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
    }

    /// <summary>Checks a map that is sampled.</summary>
    /// <exception cref="ArgumentException">An entry is not finite, or the map shrinks so much that a pixel would be an average without end.</exception>
    public static void CheckMap(in Map3x3 map, bool widens)
    {
        double sum = map.M00 + map.M01 + map.M02 + map.M10 + map.M11 + map.M12 + map.M20 + map.M21 + map.M22;
        if (!double.IsFinite(sum)) throw new ArgumentException("The composed map of the drawn steps is not finite: together they shrink or shear the picture to nothing. Draw smaller values.", "p");
        if (!widens || !map.IsAffine) return;
        bool straight = map.M01 == 0 && map.M10 == 0;
        if (!straight && !(map.M00 == 0 && map.M11 == 0)) return;
        double largest = straight ? Math.Max(Math.Abs(map.M00), Math.Abs(map.M11)) : Math.Max(Math.Abs(map.M01), Math.Abs(map.M10));
        if (largest > LargestWidening)
            throw new ArgumentException(FormattableString.Invariant($"The composed map of the drawn steps shrinks the picture {largest:0.###E+0} times; up to {LargestWidening} times is legal with antialiasing."), "p");
    }

    /// <summary>Checks the canvas of the result.</summary>
    /// <exception cref="ArgumentException">A side is too long.</exception>
    public static void CheckResult(ImageSize canvas)
    {
        if (IsTooLong(canvas))
            throw new ArgumentException(FormattableString.Invariant($"The result would be {canvas}; sides of 1 to {ImageSize.MaximumSide} are legal."), "source");
    }

    /// <summary>Checks a canvas that is computed row by row: the limits of a picture.</summary>
    /// <exception cref="ArgumentException">A side is too long.</exception>
    public static void CheckSides(ImageSize canvas)
    {
        if (IsTooLong(canvas))
            throw Refusal(canvas, string.Create(CultureInfo.InvariantCulture, $"sides of 1 to {ImageSize.MaximumSide} are legal"));
    }

    /// <summary>Checks a canvas that is held in memory as a whole.</summary>
    /// <exception cref="ArgumentException">It has too many pixels.</exception>
    public static void CheckArea(ImageSize canvas)
    {
        if (canvas.Area > MaximumArea) throw Refusal(canvas, string.Create(CultureInfo.InvariantCulture, $"at most {MaximumArea} pixels are legal"));
    }

    private static bool IsTooLong(ImageSize canvas) => canvas.Width > ImageSize.MaximumSide || canvas.Height > ImageSize.MaximumSide;

    private static ArgumentException Refusal(ImageSize canvas, string rule) =>
        new($"A raster on the way would be {canvas}; {rule}. Make the picture smaller before the step that needs all its pixels.", "source");
}
