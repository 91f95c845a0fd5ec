namespace AugDsl.Reference;

/// <summary>x (1 + σ z).</summary>
internal sealed class SpeckleNoiseReference : ReferenceOperation<SpeckleNoiseAttribute>
{
    protected override ReferenceStep Define(SpeckleNoiseAttribute attribute, StepContext context)
    {
        double sigma = context.Value(attribute);
        PixelDraws pixels = context.Pixels(1);
        return new RasterStep(picture =>
        {
            for (int c = 0; c < picture.Channels; c++)
            {
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    double z = pixels.Normal(n, (uint)c);
                    if (context.Perturbation is not null) z = context.Perturbation.Normal(z);
                    picture.Planes[c][n] *= 1 + (sigma * z);
                }
            }

            return picture;
        });
    }
}
