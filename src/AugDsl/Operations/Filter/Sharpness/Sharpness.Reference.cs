namespace AugDsl.Reference;

/// <summary>s + f (x − s), s the smoothed picture; the outer ring stays.</summary>
internal sealed class SharpnessReference : ReferenceOperation<SharpnessAttribute>
{
    protected override ReferenceStep Define(SharpnessAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        return new RasterStep(picture =>
        {
            Picture result = picture.Copy();
            for (int y = 1; y < picture.Height - 1; y++)
            {
                for (int x = 1; x < picture.Width - 1; x++)
                {
                    for (int c = 0; c < picture.Channels; c++)
                    {
                        int n = (y * picture.Width) + x;
                        double sum = 4 * picture.Planes[c][n];
                        for (int dy = -1; dy <= 1; dy++)
                        {
                            for (int dx = -1; dx <= 1; dx++) sum += picture.Planes[c][n + (dy * picture.Width) + dx];
                        }

                        double smooth = sum / 13;
                        result.Planes[c][n] = smooth + (factor * (picture.Planes[c][n] - smooth));
                    }
                }
            }

            return result;
        });
    }
}
