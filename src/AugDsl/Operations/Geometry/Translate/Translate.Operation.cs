using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TranslateOperation : Operation<TranslateAttribute>
{
    protected override void Lower(TranslateAttribute attribute, StepBuilder step)
    {
        // Both values first, then both signs: the order that the attribute documents.
        (ScalarExpr x, ScalarExpr y) = step.DrawPair("X", "Y", attribute, attribute.RandomSign);
        step.Map(MapMatrix.Translation(
            -(attribute.Unit == Unit.Fraction ? x * step.Canvas.Width : x),
            -(attribute.Unit == Unit.Fraction ? y * step.Canvas.Height : y)));
        step.Explain($"move right by {x} and down by {y} {Text(attribute.Unit, "width and height")}");
    }

    protected override GeometryTraits Traits(TranslateAttribute attribute) => new(CanShrink: false);

    /// <summary>The unit as a person reads it.</summary>
    internal static string Text(Unit unit, string side) => unit == Unit.Pixel ? "pixels" : "of the " + side;
}
