namespace AugDsl.Reference;

/// <summary>SLIC regions, some of them replaced by their mean.</summary>
internal sealed class SuperpixelsReference : ReferenceOperation<SuperpixelsAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(SuperpixelsAttribute attribute, StepContext context)
    {
        double share = context.Value(attribute);
        ulong threshold = (ulong)Math.Round(share * 4294967296.0, MidpointRounding.ToEven);
        PixelDraws draws = context.Pixels(1);
        return new RasterStep(picture => Replace(picture, attribute.Segments, k => draws.Word(k, 0) < threshold));
    }

    private static Picture Replace(Picture picture, int segments, Func<int, bool> isReplaced)
    {
        int[][] levels = [.. picture.Planes.Select(plane => Array.ConvertAll(plane, Colours.Level))];
        int[] regions = new SlicRegions(picture.Width, picture.Height, levels, segments).Find();
        foreach (IGrouping<int, int> region in Enumerable.Range(0, regions.Length).GroupBy(n => regions[n]))
        {
            if (!isReplaced(region.Key)) continue;
            for (int c = 0; c < picture.Channels; c++)
            {
                double mean = region.Sum(n => (long)levels[c][n]) / (255.0 * region.Count());
                foreach (int n in region) picture.Planes[c][n] = mean;
            }
        }

        return picture;
    }
}
