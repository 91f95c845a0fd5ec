using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GridDistortionOperation : Operation<GridDistortionAttribute>
{
    protected override void Lower(GridDistortionAttribute attribute, StepBuilder step)
    {
        // No line can pass its neighbour, whatever is drawn: the field always has an inverse.
        ScalarExpr distortion = step.Draw("Distortion", attribute);
        step.Displace(distortion, attribute.Cells);
        step.Explain($"grid distortion of {attribute.Cells} x {attribute.Cells} cells by {distortion}");
    }

    // The outer lines stay where they are.
    protected override GeometryTraits Traits(GridDistortionAttribute attribute) => new(ShowsBorder: false);
}
