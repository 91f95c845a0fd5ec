using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RandomCropOperation : Operation<RandomCropAttribute>
{
    protected override void Lower(RandomCropAttribute attribute, StepBuilder step)
    {
        CropChecks.FitsFixedCanvas(step, attribute.Width, attribute.Height, attribute.Padding);
        ScalarExpr[] corner = step.DrawFromCanvas([attribute.Width, attribute.Height, attribute.Padding], ("X", -65_535, 65_535), ("Y", -65_535, 65_535));
        ScalarExpr width = step.Number(attribute, nameof(attribute.Width), attribute.Width);
        ScalarExpr height = step.Number(attribute, nameof(attribute.Height), attribute.Height);
        step.Resize(width, height);
        step.Map(MapMatrix.Translation(corner[0], corner[1]));
        step.Explain($"crop {width} x {height} at ({corner[0]}, {corner[1]})");
    }

    protected override GeometryTraits Traits(RandomCropAttribute attribute) => new(ShowsBorder: attribute.Padding > 0, CanShrink: false, Crops: true);
}
