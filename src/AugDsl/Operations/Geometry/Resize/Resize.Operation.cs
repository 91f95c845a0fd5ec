using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ResizeOperation : Operation<ResizeAttribute>
{
    protected override void Lower(ResizeAttribute attribute, StepBuilder step)
    {
        ScalarExpr width = step.Number(attribute, nameof(attribute.Width), attribute.Width);
        ScalarExpr height = step.Number(attribute, nameof(attribute.Height), attribute.Height);
        step.Resize(width, height);
        step.Map(MapMatrix.Scaling(step.Canvas.Width / step.NewCanvas.Width, step.Canvas.Height / step.NewCanvas.Height));
        step.DrawInterpolation(1, attribute.RandomInterpolation);
        step.Explain($"resize to {width} x {height}");
    }

    // A resize shows the picture and nothing else.
    protected override GeometryTraits Traits(ResizeAttribute attribute) => new(ShowsBorder: false);
}
