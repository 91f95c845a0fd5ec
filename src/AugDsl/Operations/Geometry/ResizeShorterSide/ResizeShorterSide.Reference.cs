using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>The shorter side gets its length, the other is rounded half up; then the exact scale, corner to corner.</summary>
internal sealed class ResizeShorterSideReference : ReferenceOperation<ResizeShorterSideAttribute>
{
    protected override Interpolation[]? Interpolations(ResizeShorterSideAttribute attribute) => attribute.RandomInterpolation;

    protected override ReferenceStep Define(ResizeShorterSideAttribute attribute, StepContext context)
    {
        ImageSize canvas = context.Canvas;
        int pixels = attribute.Pixels;
        (int width, int height) = canvas.Width <= canvas.Height
            ? (pixels, Other(canvas.Height, pixels, canvas.Width))
            : (Other(canvas.Width, pixels, canvas.Height), pixels);
        return ContentMaps.ScaledWindow(0, 0, canvas.Width, canvas.Height, width, height);
    }

    private static int Other(int side, int pixels, int shorter) => (int)Math.Max(1, Math.Floor(((double)side * pixels / shorter) + 0.5));
}
