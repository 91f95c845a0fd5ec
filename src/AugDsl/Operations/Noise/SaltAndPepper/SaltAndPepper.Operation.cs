using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SaltAndPepperOperation : Operation<SaltAndPepperAttribute>
{
    protected override void Lower(SaltAndPepperAttribute attribute, StepBuilder step)
    {
        ScalarExpr amount = step.Draw("Amount", attribute);
        step.Value((x, c) =>
        {
            int channel = attribute.PerChannel ? c : 0;
            return ValueExpr.IfLess(ValueExpr.Below(amount, channel, 1), 0.5, x, ValueExpr.Below(attribute.SaltShare, channel, 2));
        });
        step.Explain($"replace {amount} of the pixels, {attribute.SaltShare} of them by white, the others by black");
    }
}
