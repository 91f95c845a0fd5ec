namespace AugDsl.Reference;

/// <summary>Squares about uniform centres, clipped to the canvas.</summary>
internal sealed class CutoutReference : ReferenceOperation<CutoutAttribute>
{
    protected override ReferenceStep Define(CutoutAttribute attribute, StepContext context)
    {
        (int width, int height) = (context.Canvas.Width, context.Canvas.Height);
        int side = (int)Math.Floor((context.Value(attribute) * Math.Min(width, height)) + 0.5);
        (int Left, int Top)[] squares = new (int, int)[attribute.Count];
        for (int i = 0; i < squares.Length; i++)
        {
            int x = (int)Math.Floor(context.Draws.Unit(2 + (2 * (uint)i)) * width);
            int y = (int)Math.Floor(context.Draws.Unit(3 + (2 * (uint)i)) * height);
            squares[i] = ((int)context.Note("x", x) - (side / 2), (int)context.Note("y", y) - (side / 2));
        }

        PixelDraws noise = context.Pixels(2);
        return new RasterStep(picture =>
        {
            foreach ((int left, int top) in squares)
            {
                for (int y = Math.Max(0, top); y < Math.Min(height, top + side); y++)
                {
                    for (int x = Math.Max(0, left); x < Math.Min(width, left + side); x++)
                    {
                        int n = (y * width) + x;
                        for (int c = 0; c < picture.Channels; c++) picture.Planes[c][n] = Fill(attribute, context, noise, n, c);
                    }
                }
            }

            return picture;
        });
    }

    private static double Fill(CutoutAttribute attribute, StepContext context, PixelDraws noise, int n, int channel) => attribute.FillMode switch
    {
        FillMode.Black => 0,
        FillMode.Mean => context.NormalizeMean[channel],
        FillMode.Constant => attribute.Fill[attribute.Fill.Length == 1 ? 0 : channel],
        _ => noise.Word(n, (uint)channel) * Math.Pow(2, -32),
    };
}
