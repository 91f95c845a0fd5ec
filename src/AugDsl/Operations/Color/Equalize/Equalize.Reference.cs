namespace AugDsl.Reference;

/// <summary>Pillow's table from the histogram of q, one a channel, applied to q.</summary>
internal sealed class EqualizeReference : ReferenceOperation<EqualizeAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(EqualizeAttribute attribute, StepContext context) => new StatisticStep(picture =>
    {
        int[][] tables = [.. picture.Planes.Select(Table)];
        return pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = tables[c][Colours.Level(pixel[c])] / 255.0;
        };
    });

    private static int[] Table(double[] plane)
    {
        int[] counts = new int[256];
        foreach (double value in plane) counts[Colours.Level(value)]++;
        int step = (plane.Length - counts.Last(count => count > 0)) / 255;
        if (step == 0) return [.. Enumerable.Range(0, 256)]; // Where one level occurs, too: nothing is left of the sum.
        int[] table = new int[256];
        int n = step / 2;
        for (int i = 0; i < 256; i++)
        {
            table[i] = Math.Min(255, n / step);
            n += counts[i];
        }

        return table;
    }
}
