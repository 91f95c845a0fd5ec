using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class LogContrastOperation : Operation<LogContrastAttribute>
{
    protected override void Lower(LogContrastAttribute attribute, StepBuilder step)
    {
        ScalarExpr gain = step.Draw("Gain", attribute);
        step.Value(x => gain * ValueExpr.Log2(1.0 + ValueExpr.Clamp01(x)));
        step.Explain($"logarithmic contrast, gain {gain}");
    }
}
