namespace AugDsl.Reference;

/// <summary>A share of the pixels becomes 1 or 0.</summary>
internal sealed class SaltAndPepperReference : ReferenceOperation<SaltAndPepperAttribute>
{
    protected override ReferenceStep Define(SaltAndPepperAttribute attribute, StepContext context)
    {
        ulong amount = Threshold(context.Value(attribute));
        ulong salt = Threshold(attribute.SaltShare);
        PixelDraws replaced = context.Pixels(1);
        PixelDraws white = context.Pixels(2);
        return new RasterStep(picture =>
        {
            for (int c = 0; c < picture.Channels; c++)
            {
                uint channel = attribute.PerChannel ? (uint)c : 0;
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    if (replaced.Word(n, channel) < amount) picture.Planes[c][n] = white.Word(n, channel) < salt ? 1 : 0;
                }
            }

            return picture;
        });
    }

    private static ulong Threshold(double probability) => (ulong)Math.Round(probability * 4294967296.0, MidpointRounding.ToEven);
}
