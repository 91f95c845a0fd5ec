using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ShearYOperation : Operation<ShearYAttribute>
{
    protected override void Lower(ShearYAttribute attribute, StepBuilder step)
    {
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        ScalarExpr shear = -step.Tan(degrees);
        if (attribute.Origin == ShearOrigin.TopLeft) step.Map(MapMatrix.Affine(1, 0, 0, shear, 1, 0));
        else step.MapAboutCentres(1, 0, shear, 1);
        step.Explain($"shear along y by {degrees}°{(attribute.Origin == ShearOrigin.TopLeft ? " about the top left" : "")}");
    }
}
