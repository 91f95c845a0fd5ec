using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PadToSizeOperation : Operation<PadToSizeAttribute>
{
    protected override void Lower(PadToSizeAttribute attribute, StepBuilder step)
    {
        CanvasSize canvas = step.Canvas;
        ScalarExpr leastWidth = step.Number(attribute, nameof(attribute.Width), attribute.Width);
        ScalarExpr leastHeight = step.Number(attribute, nameof(attribute.Height), attribute.Height);
        ScalarExpr width = step.Let("Width", ScalarAlgebra.Max(canvas.Width, leastWidth));
        ScalarExpr height = step.Let("Height", ScalarAlgebra.Max(canvas.Height, leastHeight));
        step.Resize(width, height);
        step.Map(MapMatrix.Translation(-Half(width - canvas.Width), -Half(height - canvas.Height)));
        step.Explain($"pad to at least {leastWidth} x {leastHeight}");
    }

    protected override GeometryTraits Traits(PadToSizeAttribute attribute) => new(CanShrink: false, Pads: true);

    private static ScalarExpr Half(ScalarExpr pixels) => ScalarAlgebra.Apply(UnaryOperator.Floor, pixels * 0.5);
}
