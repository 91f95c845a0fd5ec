using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RotateOperation : Operation<RotateAttribute>
{
    protected override void Lower(RotateAttribute attribute, StepBuilder step)
    {
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        ScalarExpr cos = step.Cos(degrees);
        ScalarExpr sin = step.Sin(degrees);
        if (attribute.Expand) step.Resize(Hold(step.Canvas.Width, cos, step.Canvas.Height, sin), Hold(step.Canvas.Width, sin, step.Canvas.Height, cos));
        step.MapAboutCentres(cos, -sin, sin, cos);
        step.Explain($"rotate by {degrees}°");
    }

    protected override GeometryTraits Traits(RotateAttribute attribute) => new(
        // Whole turns show nothing; quarter turns neither, where the canvas turns with them.
        ShowsBorder: attribute.Minimum != attribute.Maximum || attribute.Minimum % (attribute.Expand ? 90 : 180) != 0,
        CanShrink: false);

    /// <summary>The side that holds the turned canvas; the small term keeps rounding from adding a pixel.</summary>
    private static ScalarExpr Hold(ScalarExpr a, ScalarExpr withA, ScalarExpr b, ScalarExpr withB) => ScalarAlgebra.Apply(
        UnaryOperator.Ceiling,
        (a * ScalarAlgebra.Apply(UnaryOperator.Abs, withA)) + (b * ScalarAlgebra.Apply(UnaryOperator.Abs, withB)) - 1e-6);
}
