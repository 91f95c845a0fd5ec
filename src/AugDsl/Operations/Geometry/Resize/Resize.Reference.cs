namespace AugDsl.Reference;

/// <summary>The exact scale, corner to corner.</summary>
internal sealed class ResizeReference : ReferenceOperation<ResizeAttribute>
{
    protected override Interpolation[]? Interpolations(ResizeAttribute attribute) => attribute.RandomInterpolation;

    protected override ReferenceStep Define(ResizeAttribute attribute, StepContext context) =>
        ContentMaps.ScaledWindow(0, 0, context.Canvas.Width, context.Canvas.Height, attribute.Width, attribute.Height);
}
