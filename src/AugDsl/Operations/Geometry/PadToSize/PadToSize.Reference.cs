using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>The window grows to a least size, on both sides; an odd remainder's smaller half stands left and on top.</summary>
internal sealed class PadToSizeReference : ReferenceOperation<PadToSizeAttribute>
{
    protected override ReferenceStep Define(PadToSizeAttribute attribute, StepContext context)
    {
        ImageSize canvas = context.Canvas;
        int width = Math.Max(canvas.Width, attribute.Width);
        int height = Math.Max(canvas.Height, attribute.Height);
        return ContentMaps.Window(-((width - canvas.Width) / 2), -((height - canvas.Height) / 2), width, height);
    }
}
