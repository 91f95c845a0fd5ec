using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ResizeOperation : Operation<ResizeAttribute>
{
    protected override void Lower(ResizeAttribute attribute, StepBuilder step)
    {
        step.Resize(attribute.Width, attribute.Height);
        step.Map(MapMatrix.Scaling(step.Canvas.Width / step.NewCanvas.Width, step.Canvas.Height / step.NewCanvas.Height));
        step.DrawInterpolation(1, attribute.RandomInterpolation);
        step.Explain($"resize to {attribute.Width} x {attribute.Height}");
    }

    // A resize shows the picture and nothing else.
    protected override GeometryTraits Traits(ResizeAttribute attribute) => new(ShowsBorder: false);
}
