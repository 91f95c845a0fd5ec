namespace AugDsl.Reference;

/// <summary>A share of the pixels becomes 0.</summary>
internal sealed class PixelDropoutReference : ReferenceOperation<PixelDropoutAttribute>
{
    protected override ReferenceStep Define(PixelDropoutAttribute attribute, StepContext context)
    {
        double amount = context.Value(attribute);
        ulong threshold = (ulong)Math.Round(amount * 4294967296.0, MidpointRounding.ToEven);
        PixelDraws dropped = context.Pixels(1);
        return new RasterStep(picture =>
        {
            for (int c = 0; c < picture.Channels; c++)
            {
                uint channel = attribute.PerChannel ? (uint)c : 0;
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    if (dropped.Word(n, channel) < threshold) picture.Planes[c][n] = 0;
                }
            }

            return picture;
        });
    }
}
