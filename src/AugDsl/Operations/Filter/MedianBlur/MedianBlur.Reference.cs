namespace AugDsl.Reference;

/// <summary>The middle of k × k sorted values.</summary>
internal sealed class MedianBlurReference : ReferenceOperation<MedianBlurAttribute>
{
    protected override ReferenceStep Define(MedianBlurAttribute attribute, StepContext context)
    {
        // Of a range the odd numbers, of a list its own.
        int radius = attribute.Values is null ? context.Draws.Integer(1, attribute.Minimum / 2, attribute.Maximum / 2) : context.Integer(attribute, "size") / 2;
        context.Note("size", (2 * radius) + 1);
        return new RasterStep(picture =>
        {
            Picture result = new(picture.Width, picture.Height, picture.Channels);
            List<double> window = [];
            for (int c = 0; c < picture.Channels; c++)
            {
                for (int n = 0; n < picture.Planes[c].Length; n++)
                {
                    window.Clear();
                    for (int dy = -radius; dy <= radius; dy++)
                    {
                        int row = Borders.Fold((n / picture.Width) + dy, picture.Height, Border.Reflect);
                        for (int dx = -radius; dx <= radius; dx++)
                            window.Add(picture.Planes[c][(row * picture.Width) + Borders.Fold((n % picture.Width) + dx, picture.Width, Border.Reflect)]);
                    }

                    window.Sort();
                    result.Planes[c][n] = window[window.Count / 2];
                }
            }

            return result;
        });
    }
}
