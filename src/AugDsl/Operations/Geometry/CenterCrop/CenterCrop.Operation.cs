using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class CenterCropOperation : Operation<CenterCropAttribute>
{
    protected override void Lower(CenterCropAttribute attribute, StepBuilder step)
    {
        CropChecks.FitsFixedCanvas(step, attribute.Width, attribute.Height, 0);
        step.Resize(attribute.Width, attribute.Height);
        step.Map(MapMatrix.Translation(
            ScalarAlgebra.Apply(UnaryOperator.Floor, (step.Canvas.Width - attribute.Width) * 0.5),
            ScalarAlgebra.Apply(UnaryOperator.Floor, (step.Canvas.Height - attribute.Height) * 0.5)));
        step.Explain($"crop the central {attribute.Width} x {attribute.Height}");
    }

    // Only of a picture that is smaller than the crop.
    protected override GeometryTraits Traits(CenterCropAttribute attribute) => new(ShowsBorder: false, CanShrink: false, Crops: true);
}
