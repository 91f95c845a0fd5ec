using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PadOperation : Operation<PadAttribute>
{
    protected override void Lower(PadAttribute attribute, StepBuilder step)
    {
        step.Resize(step.Canvas.Width + (attribute.Left + attribute.Right), step.Canvas.Height + (attribute.Top + attribute.Bottom));
        step.Map(MapMatrix.Translation(-attribute.Left, -attribute.Top));
        step.Explain($"pad by {attribute.Left}, {attribute.Top}, {attribute.Right}, {attribute.Bottom} pixels (left, top, right, bottom)");
    }

    protected override GeometryTraits Traits(PadAttribute attribute) => new(CanShrink: false, Pads: true);
}
