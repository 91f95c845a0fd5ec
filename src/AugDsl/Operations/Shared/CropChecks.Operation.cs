using AugDsl.Generators.Operations;

namespace AugDsl;

/// <summary>What drawn windows have in common.</summary>
internal static class CropChecks
{
    /// <summary>Rejects a range whose ends are the wrong way round.</summary>
    public static void IsOrdered(StepBuilder step, string low, double minimum, string high, double maximum)
    {
        if (minimum > maximum) step.Reject("AUG2002", System.FormattableString.Invariant($"{low} = {minimum} is above {high} = {maximum}"), low);
    }

    /// <summary>Rejects a crop that is certainly larger than the canvas, which the compiler knows.</summary>
    public static void FitsFixedCanvas(StepBuilder step, int width, int height, int padding)
    {
        if (step.Canvas.Width.Constant is { } w && width > w + (2 * padding))
            step.Reject("AUG2005", $"the crop is {width} pixels wide, the canvas {w}", "Width");
        if (step.Canvas.Height.Constant is { } h && height > h + (2 * padding))
            step.Reject("AUG2005", $"the crop is {height} pixels high, the canvas {h}", "Height");
    }
}
