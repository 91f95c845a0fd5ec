using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class BrightnessOperation : Operation<BrightnessAttribute>
{
    protected override void Lower(BrightnessAttribute attribute, StepBuilder step)
    {
        ScalarExpr[] factor = step.PerChannel("Factor", attribute, attribute.PerChannel);
        step.Value((x, c) => factor[c] * x);
        if (attribute.PerChannel && step.Channels == 3) step.Explain($"brightness times {factor[0]}, {factor[1]}, {factor[2]}");
        else step.Explain($"brightness times {factor[0]}");
    }
}
