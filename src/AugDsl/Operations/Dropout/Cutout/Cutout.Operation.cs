using System.Globalization;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class CutoutOperation : Operation<CutoutAttribute>
{
    protected override void Lower(CutoutAttribute attribute, StepBuilder step)
    {
        ScalarExpr fraction = step.Draw("Fraction", attribute);
        ScalarExpr side = step.Let("Side", ScalarAlgebra.Apply(UnaryOperator.RoundHalfUp, fraction * ScalarAlgebra.Min(step.Canvas.Width, step.Canvas.Height)));
        ValueExpr covered = 0.0;
        for (int i = 1; i <= attribute.Count; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            ScalarExpr left = First(step.Uniform("X" + number, 0, 1), step.Canvas.Width, side);
            ScalarExpr top = First(step.Uniform("Y" + number, 0, 1), step.Canvas.Height, side);
            ValueExpr across = Between(ValueExpr.Column(), Name(left, "left" + number), Name(left + side, "right" + number));
            covered += across * Between(ValueExpr.Row(), Name(top, "top" + number), Name(top + side, "bottom" + number));
        }

        covered.Named("covered");
        step.Value((x, c) => ValueExpr.IfLess(covered, 0.5, x, FillValues.Of(step, attribute.FillMode, attribute.Fill, c)));
        step.Explain($"cut out {attribute.Count} squares of {fraction} of the shorter side");
    }

    /// <summary>The first place that a square about a drawn centre covers.</summary>
    private static ScalarExpr First(ScalarExpr unit, ScalarExpr length, ScalarExpr side) =>
        ScalarAlgebra.Apply(UnaryOperator.Floor, unit * length) - ScalarAlgebra.Apply(UnaryOperator.Floor, side * 0.5);

    /// <summary>1 from the first place to before the end, else 0.</summary>
    private static ValueExpr Between(ValueExpr place, ValueExpr first, ValueExpr end) =>
        ValueExpr.IfLess(place, first, 0.0, ValueExpr.IfLess(place, end, 1.0, 0.0));

    private static ValueExpr Name(ValueExpr number, string name) => number.Named(name);
}
