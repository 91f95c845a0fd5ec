using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>A cut on each side, rounded half to even, the second of an axis such that a pixel is left.</summary>
internal sealed class CropFractionReference : ReferenceOperation<CropFractionAttribute>
{
    protected override ReferenceStep Define(CropFractionAttribute attribute, StepContext context)
    {
        ImageSize canvas = context.Canvas;
        int left = Cut(1, canvas.Width, "left");
        int top = Cut(2, canvas.Height, "top");
        int right = Math.Min(Cut(3, canvas.Width, "right"), canvas.Width - 1 - left);
        int bottom = Math.Min(Cut(4, canvas.Height, "bottom"), canvas.Height - 1 - top);
        int width = canvas.Width - left - right;
        int height = canvas.Height - top - bottom;
        return attribute.KeepSize
            ? ContentMaps.ScaledWindow(left, top, width, height, canvas.Width, canvas.Height)
            : ContentMaps.Window(left, top, width, height);

        int Cut(uint number, int side, string name) =>
            (int)Math.Round(context.Value(attribute, number, name) * side, MidpointRounding.ToEven);
    }
}
