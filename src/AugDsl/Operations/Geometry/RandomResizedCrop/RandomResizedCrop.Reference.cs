namespace AugDsl.Reference;

/// <summary>Ten tries for an area and a ratio, then torchvision's central fall-back; the window is scaled to the canvas.</summary>
internal sealed class RandomResizedCropReference : ReferenceOperation<RandomResizedCropAttribute>
{
    protected override Interpolation[]? Interpolations(RandomResizedCropAttribute attribute) => attribute.RandomInterpolation;

    protected override uint InterpolationNumber => 23;

    protected override ReferenceStep Define(RandomResizedCropAttribute attribute, StepContext context)
    {
        int fullWidth = context.Canvas.Width;
        int fullHeight = context.Canvas.Height;
        (int x, int y, int width, int height) = Try(attribute, context, fullWidth, fullHeight) ?? Central(attribute, fullWidth, fullHeight);
        context.Note("x", x);
        context.Note("y", y);
        context.Note("width", width);
        context.Note("height", height);
        return ContentMaps.ScaledWindow(x, y, width, height, attribute.Width, attribute.Height);
    }

    private static (int X, int Y, int Width, int Height)? Try(RandomResizedCropAttribute attribute, StepContext context, int fullWidth, int fullHeight)
    {
        for (uint t = 0; t < 10; t++)
        {
            double area = (double)fullWidth * fullHeight * context.Draws.Uniform(1 + (2 * t), attribute.MinArea, attribute.MaxArea);
            double ratio = Math.Exp(context.Draws.Uniform(2 + (2 * t), Math.Log(attribute.MinRatio), Math.Log(attribute.MaxRatio)));
            double width = Math.Round(Math.Sqrt(area * ratio), MidpointRounding.ToEven);
            double height = Math.Round(Math.Sqrt(area / ratio), MidpointRounding.ToEven);
            if (width <= 0 || width > fullWidth || height <= 0 || height > fullHeight) continue;
            int x = context.Draws.Integer(21, 0, fullWidth - (int)width);
            int y = context.Draws.Integer(22, 0, fullHeight - (int)height);
            return (x, y, (int)width, (int)height);
        }

        return null;
    }

    private static (int X, int Y, int Width, int Height) Central(RandomResizedCropAttribute attribute, int fullWidth, int fullHeight)
    {
        double ratio = (double)fullWidth / fullHeight;
        int width = fullWidth;
        int height = fullHeight;
        if (ratio < attribute.MinRatio) height = Math.Max(1, (int)Math.Round(width / attribute.MinRatio, MidpointRounding.ToEven));
        else if (ratio > attribute.MaxRatio) width = Math.Max(1, (int)Math.Round(height * attribute.MaxRatio, MidpointRounding.ToEven));
        return ((fullWidth - width) / 2, (fullHeight - height) / 2, width, height);
    }
}
