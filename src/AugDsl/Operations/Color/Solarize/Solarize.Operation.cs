using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SolarizeOperation : Operation<SolarizeAttribute>
{
    protected override void Lower(SolarizeAttribute attribute, StepBuilder step)
    {
        ScalarExpr threshold = step.Draw("Threshold", attribute);
        step.Value(x => ValueExpr.IfLess(x, threshold, x, 1.0 - x));
        step.Explain($"solarize from {threshold}");
    }
}
