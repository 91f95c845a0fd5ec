using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class MedianBlurOperation : Operation<MedianBlurAttribute>
{
    protected override void Lower(MedianBlurAttribute attribute, StepBuilder step)
    {
        ScalarExpr size = attribute.Minimum == attribute.Maximum
            ? step.Integer("Size", attribute)
            : step.DrawTogether([attribute.Minimum, attribute.Maximum], ("Size", 3, 15))[0];
        step.Neighbourhood(alwaysActs: true, size);
        step.Explain($"median of {size} x {size} pixels");
    }
}
