using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ScaleOperation : Operation<ScaleAttribute>
{
    protected override void Lower(ScaleAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        ScalarExpr inverse = step.Let("Inverse", 1 / factor);
        step.MapAboutCentres(inverse, 0, 0, inverse);
        step.Explain($"scale by {factor}");
    }

    protected override GeometryTraits Traits(ScaleAttribute attribute) => new(ShowsBorder: attribute.Minimum < 1, CanShrink: attribute.Minimum < 1);
}
