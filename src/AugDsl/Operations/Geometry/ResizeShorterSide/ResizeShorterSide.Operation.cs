using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ResizeShorterSideOperation : Operation<ResizeShorterSideAttribute>
{
    protected override void Lower(ResizeShorterSideAttribute attribute, StepBuilder step)
    {
        ScalarExpr pixels = step.Number(attribute, nameof(attribute.Pixels), attribute.Pixels);
        Resize(step, pixels, ScalarAlgebra.Min(step.Canvas.Width, step.Canvas.Height));
        step.DrawInterpolation(1, attribute.RandomInterpolation);
        step.Explain($"resize the shorter side to {pixels}");
    }

    protected override GeometryTraits Traits(ResizeShorterSideAttribute attribute) => new(ShowsBorder: false);

    /// <summary>Gives one of the sides a length, and the other what follows.</summary>
    internal static void Resize(StepBuilder step, ScalarExpr pixels, ScalarExpr measure)
    {
        CanvasSize canvas = step.Canvas;
        ScalarExpr width = step.Let("Width", Follow(canvas.Width));
        ScalarExpr height = step.Let("Height", Follow(canvas.Height));
        step.Resize(width, height);
        step.Map(MapMatrix.Scaling(canvas.Width / width, canvas.Height / height));

        // The side that is measured becomes exactly what is asked for: a whole number times it, over it.
        ScalarExpr Follow(ScalarExpr side) => ScalarAlgebra.Max(1, ScalarAlgebra.Apply(UnaryOperator.RoundHalfUp, (side * pixels) / measure));
    }
}
