using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ShearXOperation : Operation<ShearXAttribute>
{
    protected override void Lower(ShearXAttribute attribute, StepBuilder step)
    {
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        step.MapAboutCentres(1, -step.Tan(degrees), 0, 1);
        step.Explain($"shear along x by {degrees}°");
    }
}
