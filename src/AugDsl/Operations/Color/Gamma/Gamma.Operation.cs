using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GammaOperation : Operation<GammaAttribute>
{
    protected override void Lower(GammaAttribute attribute, StepBuilder step)
    {
        ScalarExpr exponent = step.Draw("Exponent", attribute);
        step.Value(x => ValueExpr.Power(ValueExpr.Clamp01(x), exponent));
        step.Explain($"gamma {exponent}");
    }
}
