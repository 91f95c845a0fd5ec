using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SpeckleNoiseOperation : Operation<SpeckleNoiseAttribute>
{
    protected override void Lower(SpeckleNoiseAttribute attribute, StepBuilder step)
    {
        ScalarExpr sigma = step.Draw("Sigma", attribute);
        step.Value((x, c) => x * (1.0 + (sigma * ValueExpr.Normal(c, 1))));
        step.Explain($"speckle noise, sigma {sigma}");
    }
}
