using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class VerticalFlipOperation : Operation<VerticalFlipAttribute>
{
    protected override void Lower(VerticalFlipAttribute attribute, StepBuilder step)
    {
        step.Map(MapMatrix.Affine(1, 0, 0, 0, -1, step.Canvas.Height));
        step.Explain($"flip top and bottom");
    }

    protected override GeometryTraits Traits(VerticalFlipAttribute attribute) => new(ShowsBorder: false, CanShrink: false);
}
