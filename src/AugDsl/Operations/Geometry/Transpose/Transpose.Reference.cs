using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>Content at (x, y) goes to (y, x): so it does about the centres too.</summary>
internal sealed class TransposeReference : ReferenceOperation<TransposeAttribute>
{
    protected override ReferenceStep Define(TransposeAttribute attribute, StepContext context) =>
        ContentMaps.AboutCentre(context.Canvas, new ImageSize(context.Canvas.Height, context.Canvas.Width), 0, 1, 1, 0);
}
