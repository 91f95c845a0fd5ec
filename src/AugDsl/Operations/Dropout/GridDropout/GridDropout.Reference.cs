namespace AugDsl.Reference;

/// <summary>One square in every cell of a shifted grid.</summary>
internal sealed class GridDropoutReference : ReferenceOperation<GridDropoutAttribute>
{
    protected override ReferenceStep Define(GridDropoutAttribute attribute, StepContext context)
    {
        double fraction = context.Value(attribute);
        int cell = Math.Max(2, (int)Math.Floor((fraction * Math.Min(context.Canvas.Width, context.Canvas.Height)) + 0.5));
        int side = (int)Math.Floor((attribute.Ratio * cell) + 0.5);
        int shiftX = (int)context.Note("x", Math.Floor(context.Draws.Unit(2) * cell));
        int shiftY = (int)context.Note("y", Math.Floor(context.Draws.Unit(3) * cell));
        PixelDraws noise = context.Pixels(2);
        return new RasterStep(picture =>
        {
            for (int y = 0; y < picture.Height; y++)
            {
                for (int x = 0; x < picture.Width; x++)
                {
                    if ((x + shiftX) % cell >= side || (y + shiftY) % cell >= side) continue;
                    int n = (y * picture.Width) + x;
                    for (int c = 0; c < picture.Channels; c++) picture.Planes[c][n] = Fill(attribute, context, noise, n, c);
                }
            }

            return picture;
        });
    }

    private static double Fill(GridDropoutAttribute attribute, StepContext context, PixelDraws noise, int n, int channel) => attribute.FillMode switch
    {
        FillMode.Black => 0,
        FillMode.Mean => context.NormalizeMean[channel],
        FillMode.Constant => attribute.Fill[attribute.Fill.Length == 1 ? 0 : channel],
        _ => noise.Word(n, (uint)channel) * Math.Pow(2, -32),
    };
}
