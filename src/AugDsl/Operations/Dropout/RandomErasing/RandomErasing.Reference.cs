namespace AugDsl.Reference;

/// <summary>Ten tries for a rectangle, then nothing.</summary>
internal sealed class RandomErasingReference : ReferenceOperation<RandomErasingAttribute>
{
    protected override ReferenceStep Define(RandomErasingAttribute attribute, StepContext context)
    {
        (int left, int top, int width, int height) = Try(attribute, context);
        context.Note("x", left);
        context.Note("y", top);
        context.Note("width", width);
        context.Note("height", height);
        PixelDraws noise = context.Pixels(2);
        return new RasterStep(picture =>
        {
            for (int y = top; y < top + height; y++)
            {
                for (int x = left; x < left + width; x++)
                {
                    int n = (y * picture.Width) + x;
                    for (int c = 0; c < picture.Channels; c++) picture.Planes[c][n] = Fill(attribute, context, noise, n, c);
                }
            }

            return picture;
        });
    }

    private static (int X, int Y, int Width, int Height) Try(RandomErasingAttribute attribute, StepContext context)
    {
        int fullWidth = context.Canvas.Width;
        int fullHeight = context.Canvas.Height;
        for (uint t = 0; t < 10; t++)
        {
            double area = (double)fullWidth * fullHeight * context.Draws.Uniform(1 + (2 * t), attribute.MinArea, attribute.MaxArea);
            double ratio = Math.Exp(context.Draws.Uniform(2 + (2 * t), Math.Log(attribute.MinRatio), Math.Log(attribute.MaxRatio)));
            double height = Math.Round(Math.Sqrt(area * ratio), MidpointRounding.ToEven);
            double width = Math.Round(Math.Sqrt(area / ratio), MidpointRounding.ToEven);
            if (height <= 0 || height >= fullHeight || width <= 0 || width >= fullWidth) continue;
            int x = context.Draws.Integer(21, 0, fullWidth - (int)width);
            int y = context.Draws.Integer(22, 0, fullHeight - (int)height);
            return (x, y, (int)width, (int)height);
        }

        return (0, 0, 0, 0);
    }

    private static double Fill(RandomErasingAttribute attribute, StepContext context, PixelDraws noise, int n, int channel) => attribute.FillMode switch
    {
        FillMode.Black => 0,
        FillMode.Mean => context.NormalizeMean[channel],
        FillMode.Constant => attribute.Fill[attribute.Fill.Length == 1 ? 0 : channel],
        _ => noise.Word(n, (uint)channel) * Math.Pow(2, -32),
    };
}
