namespace AugDsl.Reference;

/// <summary>(255 x − lo) / (hi − lo), lo and hi the extreme levels of the channel.</summary>
internal sealed class AutoContrastReference : ReferenceOperation<AutoContrastAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(AutoContrastAttribute attribute, StepContext context) => new StatisticStep(picture =>
    {
        int[] low = [.. picture.Planes.Select(plane => plane.Min(Colours.Level))];
        int[] high = [.. picture.Planes.Select(plane => plane.Max(Colours.Level))];
        return pixel =>
        {
            for (int c = 0; c < pixel.Length; c++)
            {
                if (high[c] > low[c]) pixel[c] = ((255 * pixel[c]) - low[c]) / (high[c] - low[c]);
            }
        };
    });
}
