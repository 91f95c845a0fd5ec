using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RasterizeOperation : Operation<RasterizeAttribute>
{
    protected override void Lower(RasterizeAttribute attribute, StepBuilder step)
    {
        step.MakeRaster();
        step.Explain($"make a raster: what was cropped away is gone");
    }
}
