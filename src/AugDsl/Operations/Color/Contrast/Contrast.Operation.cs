using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ContrastOperation : Operation<ContrastAttribute>
{
    protected override void Lower(ContrastAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        ScalarExpr pivot = !double.IsNaN(attribute.PivotValue) ? attribute.PivotValue
            : attribute.Pivot == Pivot.Middle ? 127.0 / 255
            : step.Mean(attribute.Pivot == Pivot.MeanPerChannel);
        // p + f (x − p), written so that the factor stands alone.
        step.Value(x => (factor * x) + ((1 - factor) * pivot));
        step.Explain($"contrast times {factor} about {pivot}");
    }
}
