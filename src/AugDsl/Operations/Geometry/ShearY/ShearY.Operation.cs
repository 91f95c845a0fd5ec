using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ShearYOperation : Operation<ShearYAttribute>
{
    protected override void Lower(ShearYAttribute attribute, StepBuilder step)
    {
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        step.MapAboutCentres(1, 0, -step.Tan(degrees), 1);
        step.Explain($"shear along y by {degrees}°");
    }
}
