namespace AugDsl.Reference;

/// <summary>(1 − α) · id + α · [−1 − s, −s, 0; −s, 1, s; 0, s, 1 + s].</summary>
internal sealed class EmbossReference : ReferenceOperation<EmbossAttribute>
{
    protected override ReferenceStep Define(EmbossAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        double s = attribute.Strength;
        double[,] weights = { { -1 - s, -s, 0 }, { -s, 1, s }, { 0, s, 1 + s } };
        for (int i = 0; i < 9; i++) weights[i / 3, i % 3] = (alpha * weights[i / 3, i % 3]) + (i == 4 ? 1 - alpha : 0);
        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
