namespace AugDsl.Reference;

/// <summary>The correlation with the attribute's square of weights.</summary>
internal sealed class ConvolveReference : ReferenceOperation<ConvolveAttribute>
{
    protected override ReferenceStep Define(ConvolveAttribute attribute, StepContext context)
    {
        int side = 1;
        while (side * side < attribute.Weights.Length) side += 2;
        double[,] weights = new double[side, side];
        for (int i = 0; i < attribute.Weights.Length; i++) weights[i / side, i % side] = attribute.Weights[i];
        return new RasterStep(picture => Neighbourhood.Correlate(picture, weights));
    }
}
