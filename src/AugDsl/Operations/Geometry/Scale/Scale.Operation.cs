using AugDsl.Generators.Ir;
using AugDsl.Generators.Lowering;

namespace AugDsl;

internal sealed class ScaleOperation : Operation<ScaleAttribute>
{
    protected override void Lower(ScaleAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        step.MapAboutCentres(1 / factor, 0, 0, 1 / factor);
        step.Explain($"scale by {factor}");
    }
}
