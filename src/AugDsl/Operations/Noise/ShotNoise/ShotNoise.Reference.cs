namespace AugDsl.Reference;

/// <summary>x + √(s x) z.</summary>
internal sealed class ShotNoiseReference : ReferenceOperation<ShotNoiseAttribute>
{
    /// <summary>The root is vertical at 0: a value that is nearly black there moves by much more than its own error.</summary>
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(ShotNoiseAttribute attribute, StepContext context)
    {
        double scale = context.Value(attribute);
        PixelDraws pixels = context.Pixels(1);
        return new RasterStep(picture =>
        {
            for (int c = 0; c < picture.Channels; c++)
            {
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    double z = pixels.Normal(n, (uint)c);
                    if (context.Perturbation is not null) z = context.Perturbation.Normal(z);
                    double x = picture.Planes[c][n];
                    picture.Planes[c][n] = x + (Math.Sqrt(scale * Math.Clamp(x, 0, 1)) * z);
                }
            }

            return picture;
        });
    }
}
