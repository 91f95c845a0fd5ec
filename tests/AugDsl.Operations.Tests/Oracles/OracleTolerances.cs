namespace AugDsl.Operations.Tests.Oracles;

/// <summary>How far a result may be from another system's, beyond our own promise, and why.</summary>
/// <param name="Difference">The other system's share, in units of the array.</param>
/// <param name="Reason">Why, for the table; empty for rounding in single precision.</param>
internal readonly record struct OracleTolerance(double Difference, string Reason);

/// <summary>The tolerances, all of them, with their reasons.</summary>
internal static class OracleTolerances
{
    private const double Level = 1.0 / 255;

    private const string Grid = "its coordinates lie on a grid of 1/32 pixel";
    private const string Bytes = "it works on bytes";
    private const string Truncated = "it works on bytes and truncates";
    private const string Luma = "its luma has 0.2989 for 0.299";

    // Arrays are float32, and the double-precision systems' values were rounded to it.
    private static readonly OracleTolerance s_single = new(2e-7, string.Empty);

    private static readonly Dictionary<string, OracleTolerance> s_known = new()
    {
        ["Affine.opencv"] = new(0.02, Grid),
        ["GridDistortion.opencv"] = new(0.02, Grid),
        ["GridDistortionOutside.opencv"] = new(0.02, Grid),
        ["OpticalDistortion.opencv"] = new(0.03, Grid),
        ["OpticalDistortionOutside.opencv"] = new(0.02, Grid),
        ["Perspective.opencv"] = new(0.02, Grid),
        ["PerspectiveEdge.opencv"] = new(0.02, Grid),
        ["Rotate.opencv"] = new(0.02, Grid),
        ["RotateEdge.opencv"] = new(0.02, Grid),
        ["RotateReflect.opencv"] = new(0.02, Grid),
        ["RotateSymmetric.opencv"] = new(0.02, Grid),
        ["RotateWrap.opencv"] = new(0.02, Grid),
        ["Scale.opencv"] = new(0.02, Grid),
        ["ScaleX.opencv"] = new(0.02, Grid),
        ["ScaleY.opencv"] = new(0.02, Grid),
        ["ShearX.opencv"] = new(0.02, Grid),
        ["ShearY.opencv"] = new(0.02, Grid),
        ["ResizeUpBicubic.opencv"] = new(0.08, "its bicubic kernel has a = −¾, ours −½ as Pillow's"),
        ["Blend.pillow"] = new(Level, Truncated),
        ["Brightness.pillow"] = new(Level, Truncated),
        ["Contrast.pillow"] = new(1.3 * Level, Truncated + "; the mean is rounded to a level"),
        ["Saturation.pillow"] = new(2 * Level, Truncated + "; luma is rounded to a level"),
        ["ContrastMiddle.opencv"] = new(0.51 * Level, Bytes + " and rounds"),
        ["GaussianBlurBytes.opencv"] = new(1.6, Bytes + ", with fixed-point weights"),
        ["AutoContrast.pillow"] = new(Level, Truncated),
        ["Sharpness.pillow"] = new(1.9 * Level, Truncated + "; the smoothed picture is rounded to a level"),
        ["SharpnessSmooth.pillow"] = new(1.9 * Level, Truncated + "; the smoothed picture is rounded to a level"),
        ["Contrast.torchvision"] = new(1e-4, Luma),
        ["Saturation.torchvision"] = new(1.5e-4, Luma),
        ["GrayscalePart.torchvision"] = new(1e-4, Luma),
        ["PixelChain.torchvision"] = new(1.5e-4, Luma),
    };

    /// <summary>The entries that deserve a look when an array goes.</summary>
    public static IEnumerable<string> Names => s_known.Keys;

    /// <summary>The tolerance of an array by its name, such as <c>Rotate.opencv</c>.</summary>
    public static OracleTolerance Of(string array) => s_known.GetValueOrDefault(array, Default(array));

    // Single-precision systems accumulate a few roundings; torchvision's warps compute coordinates in single precision as well.
    private static OracleTolerance Default(string array) => array.Split('.')[1] switch
    {
        "torchvision" or "pillow" or "opencv" => new OracleTolerance(3e-6, string.Empty),
        _ => s_single,
    };
}
