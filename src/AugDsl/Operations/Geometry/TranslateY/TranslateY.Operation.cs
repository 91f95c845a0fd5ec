using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TranslateYOperation : Operation<TranslateYAttribute>
{
    protected override void Lower(TranslateYAttribute attribute, StepBuilder step)
    {
        ScalarExpr distance = step.Draw("Distance", attribute, attribute.RandomSign);
        step.Map(MapMatrix.Translation(0, -(attribute.Unit == Unit.Fraction ? distance * step.Canvas.Height : distance)));
        step.Explain($"move down by {distance} {TranslateOperation.Text(attribute.Unit, "height")}");
    }

    protected override GeometryTraits Traits(TranslateYAttribute attribute) => new(CanShrink: false);
}
