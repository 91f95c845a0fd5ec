namespace AugDsl.Reference;

/// <summary>x + σ z.</summary>
internal sealed class GaussianNoiseReference : ReferenceOperation<GaussianNoiseAttribute>
{
    protected override ReferenceStep Define(GaussianNoiseAttribute attribute, StepContext context)
    {
        double sigma = context.Value(attribute);
        PixelDraws pixels = context.Pixels(1);
        return new RasterStep(picture =>
        {
            for (int c = 0; c < picture.Channels; c++)
            {
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    double z = pixels.Normal(n, attribute.PerChannel ? (uint)c : 0);
                    if (context.Perturbation is not null) z = context.Perturbation.Normal(z);
                    picture.Planes[c][n] += sigma * z;
                }
            }

            return picture;
        });
    }
}
