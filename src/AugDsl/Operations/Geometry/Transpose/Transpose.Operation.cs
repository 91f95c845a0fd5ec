using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TransposeOperation : Operation<TransposeAttribute>
{
    protected override void Lower(TransposeAttribute attribute, StepBuilder step)
    {
        step.Resize(step.Canvas.Height, step.Canvas.Width);
        step.Map(MapMatrix.Affine(0, 1, 0, 1, 0, 0));
        step.Explain($"transpose: rows become columns");
    }

    protected override GeometryTraits Traits(TransposeAttribute attribute) => new(ShowsBorder: false, CanShrink: false);
}
