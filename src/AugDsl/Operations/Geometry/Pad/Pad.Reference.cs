using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>The window grows.</summary>
internal sealed class PadReference : ReferenceOperation<PadAttribute>
{
    protected override ReferenceStep Define(PadAttribute attribute, StepContext context)
    {
        ImageSize canvas = context.Canvas;
        return ContentMaps.Window(-attribute.Left, -attribute.Top, canvas.Width + attribute.Left + attribute.Right, canvas.Height + attribute.Top + attribute.Bottom);
    }
}
