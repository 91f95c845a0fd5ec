namespace AugDsl.Reference;

/// <summary>A separable Gaussian, reflected at the canvas' edge.</summary>
internal sealed class GaussianBlurReference : ReferenceOperation<GaussianBlurAttribute>
{
    protected override ReferenceStep Define(GaussianBlurAttribute attribute, StepContext context)
    {
        double sigma = context.Value(attribute);
        return new RasterStep(picture => sigma == 0 ? picture : Neighbourhood.Correlate(Neighbourhood.Correlate(picture, Row(sigma)), Neighbourhood.Transposed(Row(sigma))));
    }

    /// <summary>Weights exp(−k² / 2σ²) for |k| ≤ ceil(3σ), normalised.</summary>
    private static double[,] Row(double sigma)
    {
        int radius = (int)Math.Ceiling(3 * sigma);
        double[,] weights = new double[1, (2 * radius) + 1];
        double sum = 0;
        // The middle weight is 1 also where σ² is too small to be a number.
        for (int k = -radius; k <= radius; k++) sum += weights[0, k + radius] = k == 0 ? 1 : Math.Exp(-(double)k * k / (2 * sigma * sigma));
        for (int k = 0; k <= 2 * radius; k++) weights[0, k] /= sum;
        return weights;
    }
}
