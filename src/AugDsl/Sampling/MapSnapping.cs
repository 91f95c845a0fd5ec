using AugDsl.Algebra;

namespace AugDsl.Sampling;

/// <summary>
/// Takes the rounding noise of composition out of a map, so that what is exact in the model (quarter turns, flips, whole shifts) is exact
/// here: linear entries within 1e-9 of an integer and translations within 1e-6 of a multiple of ½ become it.
/// </summary>
internal static class MapSnapping
{
    private const double LinearTolerance = 1e-9;
    private const double TranslationTolerance = 1e-6;

    // Below this the last row moves no point of the largest canvas by 1e-4 pixels: it is noise of a product that is affine.
    private const double PerspectiveTolerance = 1e-14;

    public static Map3x3 Snap(in Map3x3 map)
    {
        double scale = map.M22 == 0 ? 1 : map.M22;
        Map3x3 unit = scale == 1 ? map : new(
            map.M00 / scale, map.M01 / scale, map.M02 / scale,
            map.M10 / scale, map.M11 / scale, map.M12 / scale,
            map.M20 / scale, map.M21 / scale, map.M22 / scale);
        bool affine = unit.M22 == 1 && Math.Abs(unit.M20) <= PerspectiveTolerance && Math.Abs(unit.M21) <= PerspectiveTolerance;
        if (!affine) return unit;
        return Map3x3.Affine(
            Linear(unit.M00), Linear(unit.M01), Translation(unit.M02),
            Linear(unit.M10), Linear(unit.M11), Translation(unit.M12));
    }

    private static double Linear(double value)
    {
        double whole = Math.Round(value);
        return Math.Abs(value - whole) <= LinearTolerance ? whole + 0.0 : value;
    }

    private static double Translation(double value)
    {
        double half = Math.Round(value * 2) / 2;
        return Math.Abs(value - half) <= TranslationTolerance ? half + 0.0 : value;
    }
}
