namespace AugDsl.Reference;

/// <summary>Gains of the Planckian locus, green kept.</summary>
internal sealed class ColorTemperatureReference : ReferenceOperation<ColorTemperatureAttribute>
{
    protected override ReferenceStep Define(ColorTemperatureAttribute attribute, StepContext context)
    {
        double[] colour = Colour(context.Value(attribute));
        double[] white = Colour(6500);
        double green = colour[1] / white[1];
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < 3; c++) pixel[c] *= colour[c] / white[c] / green;
        });
    }

    /// <summary>Linear sRGB of the black body at luminance 1.</summary>
    private static double[] Colour(double t)
    {
        double x = t <= 4000
            ? (-0.2661239e9 / (t * t * t)) - (0.2343589e6 / (t * t)) + (0.8776956e3 / t) + 0.179910
            : (-3.0258469e9 / (t * t * t)) + (2.1070379e6 / (t * t)) + (0.2226347e3 / t) + 0.240390;
        double y = t <= 2222 ? (-1.1063814 * x * x * x) - (1.34811020 * x * x) + (2.18555832 * x) - 0.20219683
            : t <= 4000 ? (-0.9549476 * x * x * x) - (1.37418593 * x * x) + (2.09137015 * x) - 0.16748867
            : (3.0817580 * x * x * x) - (5.87338670 * x * x) + (3.75112997 * x) - 0.37001483;
        double bigX = x / y;
        double bigZ = (1 - x - y) / y;
        return
        [
            (3.2406 * bigX) - 1.5372 - (0.4986 * bigZ),
            (-0.9689 * bigX) + 1.8758 + (0.0415 * bigZ),
            (0.0557 * bigX) - 0.2040 + (1.0570 * bigZ),
        ];
    }
}
