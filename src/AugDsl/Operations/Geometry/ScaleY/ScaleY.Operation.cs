using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ScaleYOperation : Operation<ScaleYAttribute>
{
    protected override void Lower(ScaleYAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        ScalarExpr inverse = step.Let("Inverse", 1 / factor);
        step.MapAboutCentres(1, 0, 0, inverse);
        step.Explain($"scale along y by {factor}");
    }

    protected override GeometryTraits Traits(ScaleYAttribute attribute) => new(ShowsBorder: attribute.Minimum < 1, CanShrink: attribute.Minimum < 1);
}
