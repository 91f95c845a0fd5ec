namespace AugDsl.Reference;

/// <summary>A raster whose values are those of the canvas.</summary>
internal sealed class RasterizeReference : ReferenceOperation<RasterizeAttribute>
{
    protected override ReferenceStep Define(RasterizeAttribute attribute, StepContext context) =>
        new RasterStep(picture => picture);
}
