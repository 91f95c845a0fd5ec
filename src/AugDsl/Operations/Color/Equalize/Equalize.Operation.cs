using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class EqualizeOperation : Operation<EqualizeAttribute>
{
    protected override void Lower(EqualizeAttribute attribute, StepBuilder step)
    {
        step.Value((x, c) => ValueExpr.Lookup(x, step.Table(c)));
        step.Explain($"equalize the histogram of every channel");
    }
}
