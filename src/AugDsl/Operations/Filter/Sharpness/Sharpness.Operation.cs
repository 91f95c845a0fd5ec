using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SharpnessOperation : Operation<SharpnessAttribute>
{
    protected override void Lower(SharpnessAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        step.Neighbourhood(alwaysActs: factor.Range.Low > 1 || factor.Range.High < 1, factor);
        step.Explain($"sharpness times {factor}");
    }
}
