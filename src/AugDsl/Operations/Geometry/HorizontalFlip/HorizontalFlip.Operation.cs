using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class HorizontalFlipOperation : Operation<HorizontalFlipAttribute>
{
    protected override void Lower(HorizontalFlipAttribute attribute, StepBuilder step)
    {
        step.Map(MapMatrix.Affine(-1, 0, step.Canvas.Width, 0, 1, 0));
        step.Explain($"flip left and right");
    }

    protected override GeometryTraits Traits(HorizontalFlipAttribute attribute) => new(ShowsBorder: false, CanShrink: false);
}
