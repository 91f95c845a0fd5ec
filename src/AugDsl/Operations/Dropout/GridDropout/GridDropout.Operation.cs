using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GridDropoutOperation : Operation<GridDropoutAttribute>
{
    protected override void Lower(GridDropoutAttribute attribute, StepBuilder step)
    {
        ScalarExpr fraction = step.Draw("Fraction", attribute);
        ScalarExpr cell = step.Let("Cell", ScalarAlgebra.Max(2, Round(fraction * ScalarAlgebra.Min(step.Canvas.Width, step.Canvas.Height))));
        ValueExpr size = ((ValueExpr)cell).Named("cell"), side = ((ValueExpr)Round(attribute.Ratio * cell)).Named("side");
        ValueExpr across = Place(ValueExpr.Column(), Shift(step.Uniform("ShiftX", 0, 1), cell)).Named("across");
        ValueExpr down = Place(ValueExpr.Row(), Shift(step.Uniform("ShiftY", 0, 1), cell)).Named("down");
        ValueExpr dropped = ValueExpr.IfLess(across, side, ValueExpr.IfLess(down, side, 1.0, 0.0), 0.0).Named("dropped");
        step.Value((x, c) => ValueExpr.IfLess(dropped, 0.5, x, FillValues.Of(step, attribute.FillMode, attribute.Fill, c)));
        step.Explain($"drop the squares of a grid with cells of {fraction} of the shorter side");

        // The place in its cell: whole numbers, whose quotient never rounds up to the next one.
        ValueExpr Place(ValueExpr place, ScalarExpr shift) => (place + shift) - (size * ValueExpr.Floor((place + shift) / size));
    }

    private static ScalarExpr Shift(ScalarExpr unit, ScalarExpr cell) => ScalarAlgebra.Apply(UnaryOperator.Floor, unit * cell);

    private static ScalarExpr Round(ScalarExpr length) => ScalarAlgebra.Apply(UnaryOperator.RoundHalfUp, length);
}
