namespace AugDsl.Reference;

/// <summary>(1 − α) · identity + α · E, E the neighbours' weights by their angle to the direction.</summary>
internal sealed class DirectedEdgeDetectReference : ReferenceOperation<DirectedEdgeDetectAttribute>
{
    protected override ReferenceStep Define(DirectedEdgeDetectAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        double direction = context.Uniform(2, attribute.Direction[0], attribute.Direction[^1], "direction");
        double[,] weights = new double[3, 3];
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                if (dx == 0 && dy == 0) continue;
                double towards = Math.Atan2(-dy, dx) * 180 / Math.PI; // y points down, angles go up.
                double angle = Math.Abs(Math.IEEERemainder(towards - direction, 360));
                weights[dy + 1, dx + 1] = Math.Pow(1 - (angle / 180), 4);
                sum += weights[dy + 1, dx + 1];
            }
        }

        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++) weights[row, column] *= -alpha / sum;
        }

        weights[1, 1] = 1; // (1 − α) · 1 + α · 1
        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
