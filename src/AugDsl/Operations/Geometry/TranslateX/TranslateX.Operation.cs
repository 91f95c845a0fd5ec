using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TranslateXOperation : Operation<TranslateXAttribute>
{
    protected override void Lower(TranslateXAttribute attribute, StepBuilder step)
    {
        ScalarExpr distance = step.Draw("Distance", attribute, attribute.RandomSign);
        step.Map(MapMatrix.Translation(-(attribute.Unit == Unit.Fraction ? distance * step.Canvas.Width : distance), 0));
        step.Explain($"move right by {distance} {TranslateOperation.Text(attribute.Unit, "width")}");
    }

    protected override GeometryTraits Traits(TranslateXAttribute attribute) => new(CanShrink: false);
}
