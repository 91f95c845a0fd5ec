using AugDsl.Cli.Inspection;
using AugDsl.Imaging;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Cli.Reporting;

/// <summary>What many samples of one picture draw. No pixel is touched.</summary>
internal sealed class DrawSurvey
{
    /// <summary>How many samples are looked at.</summary>
    public const int Samples = 2000;

    private readonly SampleDraws[] _draws = new SampleDraws[Samples];
    private readonly IReadOnlyList<int>[] _steps = new IReadOnlyList<int>[Samples];
    private readonly int[] _counts;
    private readonly ulong _seed;
    private readonly uint _epoch;

    /// <summary>Draws the samples.</summary>
    public DrawSurvey(IInspectedPipeline pipeline, ImageSize source, ulong seed, uint epoch)
    {
        _seed = seed;
        _epoch = epoch;
        _counts = new int[pipeline.Info.Steps.Count];
        for (int i = 0; i < Samples; i++)
        {
            _draws[i] = pipeline.Draw(KeyOf(i), source);
            _steps[i] = pipeline.StepsOf(_draws[i]);
            foreach (int step in _steps[i].Distinct()) _counts[step]++;
        }
        MainSample = Enumerable.Range(0, Samples).MaxBy(i => _steps[i].Count);
    }

    /// <summary>The first sample of those that get most steps.</summary>
    public int MainSample { get; }

    /// <summary>The draws of a sample.</summary>
    public SampleDraws this[int sample] => _draws[sample];

    /// <summary>A sample's key: the variants of the first picture.</summary>
    public SampleKey KeyOf(int sample) => SampleKey.Create(_seed, 0, _epoch, (uint)sample);

    /// <summary>The share of the samples that get a step.</summary>
    public double ShareOf(int step) => (double)_counts[step] / Samples;

    /// <summary>The sample that shows a step: the main one, or the first that gets it; null where none does.</summary>
    public int? SampleWith(int step)
    {
        if (_steps[MainSample].Contains(step)) return MainSample;
        int found = Array.FindIndex(_steps, steps => steps.Contains(step));
        return found < 0 ? null : found;
    }

    /// <summary>The drawn numbers of a field.</summary>
    public double[] Numbers(DrawInfo draw) => [.. _draws.Select(draws => draws.Number(draw))];

    /// <summary>The drawn words of a field.</summary>
    public ulong[] Words(DrawInfo draw) => [.. _draws.Select(draws => draws.Word(draw))];
}
