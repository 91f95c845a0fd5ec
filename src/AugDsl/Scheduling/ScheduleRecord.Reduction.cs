using AugDsl.Algebra;
using AugDsl.Imaging;
using AugDsl.Sampling;

namespace AugDsl.Scheduling;

/// <summary>The record's third part: a source that was decoded at 1/2, 1/4 or 1/8 (critique B12).</summary>
internal sealed partial class ScheduleRecord
{
    // libjpeg's scales end at 1/8; and of a picture that becomes smaller than this nothing is gained, but its edges count.
    private const int MostHalvings = 3;
    private const int SmallestSide = 8;

    /// <summary>
    /// The largest of 1, 2, 4 and 8 by which everything that reads the source shrinks it on both axes: the first pass and the statistics in it.
    /// A raster, noise or a statistic before the geometry reads the source as it is, so it leaves 1.
    /// </summary>
    public int LargestReduction()
    {
        ref SchedulePass first = ref _passes[0];
        int halvings = Math.Min(MostHalvings, Halvings(first.Chain, first.Canvas));
        for (int i = first.FirstItem; i < first.EndItem; i++)
        {
            if (!_items[i].IsMeasured) continue;
            ref Measurement measurement = ref Measurements[_items[i].Index];
            halvings = Math.Min(halvings, Halvings(measurement.Chain, measurement.Canvas));
        }

        while (halvings > 0 && Math.Min(Source.Width, Source.Height) >> halvings < SmallestSide) halvings--;
        return 1 << halvings;
    }

    /// <summary>Goes over to a smaller source: full coordinate x lies at (x + <paramref name="offsetX"/>) / <paramref name="reduction"/> in it.</summary>
    public void Reduce(int reduction, int offsetX, int offsetY, ImageSize source)
    {
        double scale = 1.0 / reduction;
        Map3x3 toReduced = Map3x3.Affine(scale, 0, offsetX * scale, 0, scale, offsetY * scale);
        ref SchedulePass first = ref _passes[0];
        first.Source = source;

        // Chains are made as the steps arrive, so those that several items share follow each other, and the pass' own is the last.
        int moved = -1;
        for (int i = first.FirstItem; i < first.EndItem; i++)
        {
            if (_items[i].IsMeasured) Move(Measurements[_items[i].Index].Chain);
        }

        Move(first.Chain);

        void Move(int chain)
        {
            if (chain == moved) return;
            _chains[chain].Prepend(toReduced);
            moved = chain;
        }
    }

    private int Halvings(int chain, ImageSize canvas) => SamplingLaw.Halvings(_chains[chain].Matrix, (canvas.Width, canvas.Height), Rule);
}
