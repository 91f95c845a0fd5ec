using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RandomErasingOperation : Operation<RandomErasingAttribute>
{
    protected override void Lower(RandomErasingAttribute attribute, StepBuilder step)
    {
        CropChecks.IsOrdered(step, nameof(attribute.MinArea), attribute.MinArea, nameof(attribute.MaxArea), attribute.MaxArea);
        CropChecks.IsOrdered(step, nameof(attribute.MinRatio), attribute.MinRatio, nameof(attribute.MaxRatio), attribute.MaxRatio);
        ScalarExpr[] box = step.DrawFromCanvas(
            [attribute.MinArea, attribute.MaxArea, attribute.MinRatio, attribute.MaxRatio],
            ("X", 0, 65_535),
            ("Y", 0, 65_535),
            ("Width", 0, 65_535),
            ("Height", 0, 65_535));
        ValueExpr across = Between(ValueExpr.Column(), Name(box[0], "left"), Name(box[0] + box[2], "right"));
        ValueExpr inside = (across * Between(ValueExpr.Row(), Name(box[1], "top"), Name(box[1] + box[3], "bottom"))).Named("inside");
        step.Value((x, c) => ValueExpr.IfLess(inside, 0.5, x, FillValues.Of(step, attribute.FillMode, attribute.Fill, c)));
        step.Explain($"erase {box[2]} x {box[3]} at ({box[0]}, {box[1]})");
    }

    /// <summary>1 from the first place to before the end, else 0.</summary>
    private static ValueExpr Between(ValueExpr place, ValueExpr first, ValueExpr end) =>
        ValueExpr.IfLess(place, first, 0.0, ValueExpr.IfLess(place, end, 1.0, 0.0));

    private static ValueExpr Name(ValueExpr number, string name) => number.Named(name);
}
