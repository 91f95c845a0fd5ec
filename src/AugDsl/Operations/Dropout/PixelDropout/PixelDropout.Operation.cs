using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PixelDropoutOperation : Operation<PixelDropoutAttribute>
{
    protected override void Lower(PixelDropoutAttribute attribute, StepBuilder step)
    {
        ScalarExpr amount = step.Draw("Amount", attribute);
        step.Value((x, c) => ValueExpr.IfLess(ValueExpr.Below(amount, attribute.PerChannel ? c : 0, 1), 0.5, x, 0.0));
        step.Explain($"drop {amount} of the pixels");
    }
}
