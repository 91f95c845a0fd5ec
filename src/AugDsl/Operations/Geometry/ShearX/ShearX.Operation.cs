using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ShearXOperation : Operation<ShearXAttribute>
{
    protected override void Lower(ShearXAttribute attribute, StepBuilder step)
    {
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        ScalarExpr shear = -step.Tan(degrees);
        if (attribute.Origin == ShearOrigin.TopLeft) step.Map(MapMatrix.Affine(1, shear, 0, 0, 1, 0));
        else step.MapAboutCentres(1, shear, 0, 1);
        step.Explain($"shear along x by {degrees}°{(attribute.Origin == ShearOrigin.TopLeft ? " about the top left" : "")}");
    }
}
