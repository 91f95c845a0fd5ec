using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SolarizeAddOperation : Operation<SolarizeAddAttribute>
{
    protected override void Lower(SolarizeAddAttribute attribute, StepBuilder step)
    {
        ScalarExpr number = step.Draw("Number", attribute);
        ScalarExpr threshold = step.Number(attribute, nameof(attribute.Threshold), attribute.Threshold);
        step.Value(x => ValueExpr.IfLess(x, threshold, ValueExpr.Clamp01(x + number), x));
        step.Explain($"add {number} below {threshold}");
    }
}
