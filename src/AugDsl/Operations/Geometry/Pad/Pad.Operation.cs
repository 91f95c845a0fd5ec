using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PadOperation : Operation<PadAttribute>
{
    protected override void Lower(PadAttribute attribute, StepBuilder step)
    {
        ScalarExpr left = step.Number(attribute, nameof(attribute.Left), attribute.Left);
        ScalarExpr top = step.Number(attribute, nameof(attribute.Top), attribute.Top);
        ScalarExpr right = step.Number(attribute, nameof(attribute.Right), attribute.Right);
        ScalarExpr bottom = step.Number(attribute, nameof(attribute.Bottom), attribute.Bottom);
        step.Resize(step.Canvas.Width + (left + right), step.Canvas.Height + (top + bottom));
        step.Map(MapMatrix.Translation(-left, -top));
        step.Explain($"pad by {left}, {top}, {right}, {bottom} pixels (left, top, right, bottom)");
    }

    protected override GeometryTraits Traits(PadAttribute attribute) => new(CanShrink: false, Pads: true);
}
