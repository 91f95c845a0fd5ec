namespace AugDsl.Reference;

/// <summary>The mean of bilinear footprints along a segment.</summary>
internal sealed class MotionBlurReference : ReferenceOperation<MotionBlurAttribute>
{
    protected override ReferenceStep Define(MotionBlurAttribute attribute, StepContext context)
    {
        double length = context.Value(attribute);
        double angle = context.Uniform(2, attribute.Angle[0], attribute.Angle[^1], "angle") * Math.PI / 180;
        int radius = (int)Math.Ceiling(length / 2);
        int points = 16 * (int)Math.Ceiling(length);
        double[,] weights = new double[(2 * radius) + 1, (2 * radius) + 1];
        for (int i = 0; i < points; i++)
        {
            double along = length * (((i + 0.5) / points) - 0.5);
            double x = along * Math.Cos(angle);
            double y = -along * Math.Sin(angle);
            for (int row = -radius; row <= radius; row++)
            {
                for (int column = -radius; column <= radius; column++)
                    weights[row + radius, column + radius] += Math.Max(0, 1 - Math.Abs(x - column)) * Math.Max(0, 1 - Math.Abs(y - row)) / points;
            }
        }

        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
