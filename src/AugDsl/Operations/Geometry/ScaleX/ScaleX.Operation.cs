using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ScaleXOperation : Operation<ScaleXAttribute>
{
    protected override void Lower(ScaleXAttribute attribute, StepBuilder step)
    {
        ScalarExpr factor = step.Draw("Factor", attribute);
        ScalarExpr inverse = step.Let("Inverse", 1 / factor);
        step.MapAboutCentres(inverse, 0, 0, 1);
        step.Explain($"scale along x by {factor}");
    }

    protected override GeometryTraits Traits(ScaleXAttribute attribute) => new(ShowsBorder: attribute.Minimum < 1, CanShrink: attribute.Minimum < 1);
}
