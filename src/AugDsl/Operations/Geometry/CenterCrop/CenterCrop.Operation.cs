using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class CenterCropOperation : Operation<CenterCropAttribute>
{
    protected override void Lower(CenterCropAttribute attribute, StepBuilder step)
    {
        CropChecks.FitsFixedCanvas(step, attribute.Width, attribute.Height, 0);
        ScalarExpr width = step.Number(attribute, nameof(attribute.Width), attribute.Width);
        ScalarExpr height = step.Number(attribute, nameof(attribute.Height), attribute.Height);
        step.Resize(width, height);
        step.Map(MapMatrix.Translation(
            ScalarAlgebra.Apply(UnaryOperator.Floor, (step.Canvas.Width - width) * 0.5),
            ScalarAlgebra.Apply(UnaryOperator.Floor, (step.Canvas.Height - height) * 0.5)));
        step.Explain($"crop the central {width} x {height}");
    }

    // Only of a picture that is smaller than the crop.
    protected override GeometryTraits Traits(CenterCropAttribute attribute) => new(ShowsBorder: false, CanShrink: false, Crops: true);
}
