using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class QuarterTurnsOperation : Operation<QuarterTurnsAttribute>
{
    protected override void Lower(QuarterTurnsAttribute attribute, StepBuilder step)
    {
        ScalarExpr turns = step.Integer("Turns", attribute);
        // An odd number of turns swaps the sides.
        ScalarExpr odd = turns - (2 * ScalarAlgebra.Apply(UnaryOperator.Floor, turns * 0.5));
        CanvasSize canvas = step.Canvas;
        step.Resize(canvas.Width + (odd * (canvas.Height - canvas.Width)), canvas.Height + (odd * (canvas.Width - canvas.Height)));
        ScalarExpr cos = step.Cos(90 * turns);
        ScalarExpr sin = step.Sin(90 * turns);
        step.MapAboutCentres(cos, -sin, sin, cos);
        step.Explain($"{turns} quarter turns counter-clockwise");
    }

    protected override GeometryTraits Traits(QuarterTurnsAttribute attribute) => new(ShowsBorder: false, CanShrink: false);
}
