using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class EdgeDetectOperation : Operation<EdgeDetectAttribute>
{
    protected override void Lower(EdgeDetectAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        step.Correlate([0, alpha, 0, alpha, 1 - (5 * alpha), alpha, 0, alpha, 0]);
        step.Explain($"edges by {alpha}");
    }
}
