using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SigmoidContrastOperation : Operation<SigmoidContrastAttribute>
{
    private const double Log2E = 1.4426950408889634;

    protected override void Lower(SigmoidContrastAttribute attribute, StepBuilder step)
    {
        ScalarExpr gain = step.Draw("Gain", attribute);
        ScalarExpr cutoff = step.Number(attribute, nameof(attribute.Cutoff), attribute.Cutoff);
        ValueExpr slope = ((ValueExpr)(gain * Log2E)).Named("slope");
        step.Value(x => 1.0 / (1.0 + ValueExpr.Exp2(slope * (cutoff - ValueExpr.Clamp01(x)))));
        step.Explain($"sigmoid contrast, gain {gain} about {cutoff}");
    }
}
