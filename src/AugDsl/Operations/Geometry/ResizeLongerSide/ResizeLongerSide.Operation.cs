using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ResizeLongerSideOperation : Operation<ResizeLongerSideAttribute>
{
    protected override void Lower(ResizeLongerSideAttribute attribute, StepBuilder step)
    {
        ScalarExpr pixels = step.Number(attribute, nameof(attribute.Pixels), attribute.Pixels);
        ResizeShorterSideOperation.Resize(step, pixels, ScalarAlgebra.Max(step.Canvas.Width, step.Canvas.Height));
        step.DrawInterpolation(1, attribute.RandomInterpolation);
        step.Explain($"resize the longer side to {pixels}");
    }

    protected override GeometryTraits Traits(ResizeLongerSideAttribute attribute) => new(ShowsBorder: false);
}
