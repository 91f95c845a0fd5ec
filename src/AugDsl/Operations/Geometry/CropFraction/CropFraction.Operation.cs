using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class CropFractionOperation : Operation<CropFractionAttribute>
{
    protected override void Lower(CropFractionAttribute attribute, StepBuilder step)
    {
        ScalarExpr left = step.Draw("Left", attribute);
        ScalarExpr top = step.Draw("Top", attribute);
        ScalarExpr right = step.Draw("Right", attribute);
        ScalarExpr bottom = step.Draw("Bottom", attribute);
        CanvasSize canvas = step.Canvas;
        ScalarExpr x = step.Let("X", Cut(left, canvas.Width));
        ScalarExpr y = step.Let("Y", Cut(top, canvas.Height));
        ScalarExpr width = step.Let("Width", Rest(canvas.Width, x, right));
        ScalarExpr height = step.Let("Height", Rest(canvas.Height, y, bottom));
        if (attribute.KeepSize)
        {
            step.Map(MapMatrix.Affine(width / canvas.Width, 0, x, 0, height / canvas.Height, y));
        }
        else
        {
            step.Resize(width, height);
            step.Map(MapMatrix.Translation(x, y));
        }

        step.Explain($"crop {left}, {top}, {right}, {bottom} of the sides (left, top, right, bottom)");
    }

    protected override GeometryTraits Traits(CropFractionAttribute attribute) => new(ShowsBorder: false, CanShrink: false, Crops: true);

    private static ScalarExpr Cut(ScalarExpr fraction, ScalarExpr side) => ScalarAlgebra.Apply(UnaryOperator.RoundHalfEven, fraction * side);

    private static ScalarExpr Rest(ScalarExpr side, ScalarExpr before, ScalarExpr fraction) =>
        side - before - ScalarAlgebra.Min(Cut(fraction, side), side - 1 - before);
}
