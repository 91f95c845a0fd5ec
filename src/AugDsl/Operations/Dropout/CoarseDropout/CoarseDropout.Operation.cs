using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class CoarseDropoutOperation : Operation<CoarseDropoutAttribute>
{
    protected override void Lower(CoarseDropoutAttribute attribute, StepBuilder step)
    {
        ScalarExpr amount = step.Draw("Amount", attribute);
        int cells = Math.Max(1, (int)Math.Round(1 / attribute.CellFraction));
        step.Value((x, c) => ValueExpr.IfLess(
            ValueExpr.CellMask(amount, cells, 0, 1), 0.5, x, FillValues.Of(step, attribute.FillMode, attribute.Fill, c)));
        step.Explain($"drop {amount} of {cells} x {cells} cells");
    }
}
