using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GaussianBlurOperation : Operation<GaussianBlurAttribute>
{
    protected override void Lower(GaussianBlurAttribute attribute, StepBuilder step)
    {
        ScalarExpr sigma = step.Draw("Sigma", attribute);
        step.Neighbourhood(alwaysActs: sigma.Range.Low > 0, sigma);
        step.Explain($"Gaussian blur, sigma {sigma}");
    }
}
