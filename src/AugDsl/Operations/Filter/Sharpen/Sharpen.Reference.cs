namespace AugDsl.Reference;

/// <summary>(1 − α) · id + α · [−1 −1 −1; −1 8 + l −1; −1 −1 −1].</summary>
internal sealed class SharpenReference : ReferenceOperation<SharpenAttribute>
{
    protected override ReferenceStep Define(SharpenAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        double[,] weights = new double[3, 3];
        for (int i = 0; i < 9; i++) weights[i / 3, i % 3] = -alpha;
        weights[1, 1] = (1 - alpha) + (alpha * (8 + attribute.Lightness));
        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
