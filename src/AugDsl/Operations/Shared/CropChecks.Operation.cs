using AugDsl.Generators.Operations;

namespace AugDsl;

/// <summary>What crops of a known canvas have in common.</summary>
internal static class CropChecks
{
    /// <summary>Rejects a crop that is certainly larger than the canvas, which the compiler knows.</summary>
    public static void FitsFixedCanvas(StepBuilder step, int width, int height, int padding)
    {
        if (step.Canvas.Width.Constant is { } w && width > w + (2 * padding))
            step.Reject("AUG2005", $"the crop is {width} pixels wide, the canvas {w}", "Width");
        if (step.Canvas.Height.Constant is { } h && height > h + (2 * padding))
            step.Reject("AUG2005", $"the crop is {height} pixels high, the canvas {h}", "Height");
    }
}
