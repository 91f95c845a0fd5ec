using System;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ConvolveOperation : Operation<ConvolveAttribute>
{
    private const int LargestSide = 31;

    protected override void Lower(ConvolveAttribute attribute, StepBuilder step)
    {
        double[] weights = attribute.Weights;
        int side = (int)Math.Sqrt(weights.Length);
        if (side * side != weights.Length || side % 2 == 0 || side > LargestSide)
        {
            step.Reject("AUG2003", $"Convolve has {weights.Length} weights: write a square with an odd side of 1 to {LargestSide}, row by row", nameof(attribute.Weights));
            return;
        }

        step.Correlate([.. weights.Select(weight => (ScalarExpr)weight)]);
        step.Explain($"a weighted sum of {side} x {side} pixels");
    }
}
