using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GaussianNoiseOperation : Operation<GaussianNoiseAttribute>
{
    protected override void Lower(GaussianNoiseAttribute attribute, StepBuilder step)
    {
        ScalarExpr sigma = step.Draw("Sigma", attribute);
        step.Value((x, c) => x + (sigma * ValueExpr.Normal(attribute.PerChannel ? c : 0, 1)));
        step.Explain($"Gaussian noise, sigma {sigma}");
    }
}
