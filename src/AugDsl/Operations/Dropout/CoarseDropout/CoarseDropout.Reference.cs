namespace AugDsl.Reference;

/// <summary>Bernoulli for each cell of an n × n grid.</summary>
internal sealed class CoarseDropoutReference : ReferenceOperation<CoarseDropoutAttribute>
{
    protected override ReferenceStep Define(CoarseDropoutAttribute attribute, StepContext context)
    {
        double amount = context.Value(attribute);
        int cells = Math.Max(1, (int)Math.Round(1 / attribute.CellFraction, MidpointRounding.ToEven));
        ulong threshold = (ulong)Math.Round(amount * 4294967296.0, MidpointRounding.ToEven);
        PixelDraws mask = context.Pixels(1);
        PixelDraws noise = context.Pixels(2);
        return new RasterStep(picture =>
        {
            for (int y = 0; y < picture.Height; y++)
            {
                for (int x = 0; x < picture.Width; x++)
                {
                    long cellX = (long)x * cells / picture.Width;
                    long cellY = (long)y * cells / picture.Height;
                    if (mask.Word((cellY * cells) + cellX, 0) >= threshold) continue;
                    int n = (y * picture.Width) + x;
                    for (int c = 0; c < picture.Channels; c++) picture.Planes[c][n] = Fill(attribute, context, noise, n, c);
                }
            }

            return picture;
        });
    }

    private static double Fill(CoarseDropoutAttribute attribute, StepContext context, PixelDraws noise, int n, int channel) => attribute.FillMode switch
    {
        FillMode.Black => 0,
        FillMode.Mean => context.NormalizeMean[channel],
        FillMode.Constant => attribute.Fill[attribute.Fill.Length == 1 ? 0 : channel],
        _ => noise.Word(n, (uint)channel) * Math.Pow(2, -32),
    };
}
