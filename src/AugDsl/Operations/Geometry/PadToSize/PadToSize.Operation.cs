using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PadToSizeOperation : Operation<PadToSizeAttribute>
{
    protected override void Lower(PadToSizeAttribute attribute, StepBuilder step)
    {
        CanvasSize canvas = step.Canvas;
        ScalarExpr width = step.Let("Width", ScalarAlgebra.Max(canvas.Width, attribute.Width));
        ScalarExpr height = step.Let("Height", ScalarAlgebra.Max(canvas.Height, attribute.Height));
        step.Resize(width, height);
        step.Map(MapMatrix.Translation(-Half(width - canvas.Width), -Half(height - canvas.Height)));
        step.Explain($"pad to at least {attribute.Width} x {attribute.Height}");
    }

    protected override GeometryTraits Traits(PadToSizeAttribute attribute) => new(CanShrink: false, Pads: true);

    private static ScalarExpr Half(ScalarExpr pixels) => ScalarAlgebra.Apply(UnaryOperator.Floor, pixels * 0.5);
}
