namespace AugDsl.Reference;

/// <summary>(1 − α) · id + α · [0, 1, 0; 1, −4, 1; 0, 1, 0].</summary>
internal sealed class EdgeDetectReference : ReferenceOperation<EdgeDetectAttribute>
{
    protected override ReferenceStep Define(EdgeDetectAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        double[,] weights = { { 0, alpha, 0 }, { alpha, (1 - alpha) - (4 * alpha), alpha }, { 0, alpha, 0 } };
        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
