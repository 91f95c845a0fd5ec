using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RandomResizedCropOperation : Operation<RandomResizedCropAttribute>
{
    protected override void Lower(RandomResizedCropAttribute attribute, StepBuilder step)
    {
        CropChecks.IsOrdered(step, nameof(attribute.MinArea), attribute.MinArea, nameof(attribute.MaxArea), attribute.MaxArea);
        CropChecks.IsOrdered(step, nameof(attribute.MinRatio), attribute.MinRatio, nameof(attribute.MaxRatio), attribute.MaxRatio);
        ScalarExpr[] box = step.DrawFromCanvas(
            [attribute.MinArea, attribute.MaxArea, attribute.MinRatio, attribute.MaxRatio],
            ("X", 0, 65_535),
            ("Y", 0, 65_535),
            ("Width", 1, 65_535),
            ("Height", 1, 65_535));
        step.Resize(attribute.Width, attribute.Height);
        step.Map(MapMatrix.Affine(box[2] / attribute.Width, 0, box[0], 0, box[3] / attribute.Height, box[1]));
        step.DrawInterpolation(23, attribute.RandomInterpolation);
        step.Explain($"crop {box[2]} x {box[3]} at ({box[0]}, {box[1]}), resized to {attribute.Width} x {attribute.Height}");
    }

    protected override GeometryTraits Traits(RandomResizedCropAttribute attribute) => new(ShowsBorder: false, Crops: true);
}
