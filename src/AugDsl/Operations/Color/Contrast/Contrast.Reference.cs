namespace AugDsl.Reference;

/// <summary>p + f · (x − p).</summary>
internal sealed class ContrastReference : ReferenceOperation<ContrastAttribute>
{
    protected override ReferenceStep Define(ContrastAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        if (!double.IsNaN(attribute.PivotValue)) return new ColourStep(About(factor, [attribute.PivotValue]));
        // A factor that is 1 in every sample takes no mean, and so asks for no sampling.
        if (attribute is { Minimum: 1, Maximum: 1 }) return new ColourStep(About(1, [0]));
        return attribute.Pivot switch
        {
            Pivot.Middle => new ColourStep(About(factor, [127 / 255.0])),
            Pivot.MeanPerChannel => new StatisticStep(picture => About(factor, [.. picture.Planes.Select(plane => plane.Average())])),
            _ => new StatisticStep(picture => About(factor, [MeanLuma(picture)])),
        };
    }

    private static double MeanLuma(Picture picture)
    {
        Picture copy = picture.Copy();
        copy.Apply(pixel => pixel[0] = Colours.Luma(pixel));
        return copy.Planes[0].Average();
    }

    private static PixelFunction About(double factor, double[] pivots) => pixel =>
    {
        for (int c = 0; c < pixel.Length; c++)
        {
            double pivot = pivots[Math.Min(c, pivots.Length - 1)];
            pixel[c] = pivot + (factor * (pixel[c] - pivot));
        }
    };
}
