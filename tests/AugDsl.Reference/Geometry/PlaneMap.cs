namespace AugDsl.Reference;

/// <summary>From canvas points to source points: maps and dense fields, one after the other.</summary>
/// <param name="stages"><see cref="Matrix3"/>, with denominators of 1 at the canvas' centre, and <see cref="IDisplacement"/>.</param>
public sealed class PlaneMap(IReadOnlyList<object> stages)
{
    /// <summary>Source coordinates are clamped to ± 2²².</summary>
    public const double CoordinateLimit = 1 << 22;

    /// <summary>Projective denominators are clamped below at 2⁻¹⁰ of their value at the centre.</summary>
    public const double DenominatorLimit = 1.0 / 1024;

    /// <summary>The source point of a canvas point.</summary>
    public (double X, double Y) At(double x, double y)
    {
        foreach (object stage in stages)
            (x, y) = stage is IDisplacement field ? field.At(x, y) : Apply((Matrix3)stage, x, y);
        return (Math.Clamp(x, -CoordinateLimit, CoordinateLimit), Math.Clamp(y, -CoordinateLimit, CoordinateLimit));
    }

    private static (double X, double Y) Apply(in Matrix3 map, double x, double y)
    {
        double numeratorX = (map.M00 * x) + (map.M01 * y) + map.M02;
        double numeratorY = (map.M10 * x) + (map.M11 * y) + map.M12;
        if (map.IsAffine) return (numeratorX, numeratorY);
        double denominator = Math.Max(map.Denominator(x, y), DenominatorLimit);
        return (numeratorX / denominator, numeratorY / denominator);
    }
}
