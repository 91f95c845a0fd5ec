using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SaturationOperation : Operation<SaturationAttribute>
{
    protected override void Lower(SaturationAttribute attribute, StepBuilder step)
    {
        if (!step.RequiresColour("Saturation")) return;
        ScalarExpr factor = step.Draw("Factor", attribute);
        ValueExpr luma = step.Luma;
        step.Value(x => (factor * x) + ((1 - factor) * luma));
        step.Explain($"saturation times {factor}");
    }
}
