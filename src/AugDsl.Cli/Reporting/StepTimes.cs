using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using AugDsl.Cli.Inspection;
using AugDsl.Imaging;

namespace AugDsl.Cli.Reporting;

/// <summary>The time of one step of a sample.</summary>
/// <param name="Step">The step.</param>
/// <param name="Pass">The pass that it ends in, from 1.</param>
/// <param name="Milliseconds">The time up to and with it, minus the time up to the step before.</param>
internal sealed record StepTime(PeeledStep Step, int Pass, double Milliseconds);

/// <summary>Measured times of a sample.</summary>
/// <param name="Copy">The sample without any step, in milliseconds: picture to picture.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Whole">The pipeline as it was compiled, with the output step, in milliseconds.</param>
internal sealed record StepTimes(double Copy, IReadOnlyList<StepTime> Steps, double Whole)
{
    /// <summary>How often each time is taken; its median counts.</summary>
    public const int Rounds = 15;

    private const double WarmUpMilliseconds = 600;
    private const double LeastMilliseconds = 1;

    /// <summary>Measures a sample cut after each of its steps, in turns, so that whatever slows the machine slows all alike.</summary>
    public static StepTimes Measure(IInspectedPipeline pipeline, PeeledPipeline peeled, ImageBuffer<byte> source, DrawSurvey survey, CancellationToken cancellation)
    {
        SampleDraws draws = survey[survey.MainSample];
        IReadOnlyList<PeeledStep> steps = peeled.StepsOf(draws);
        SampleDraws[] cuts = [.. Enumerable.Range(0, steps.Count + 1).Select(count => peeled.Cut(survey.KeyOf(survey.MainSample), source.Size, draws, steps.Take(count)))];
        Action[] work = [.. cuts.Select(cut => (Action)(() => peeled.Compute(source.View, cut))), () => pipeline.Compute(source.View, draws, withOutput: true)];
        double[] medians = Medians(work, cancellation);
        StepTime[] times = [.. steps.Select((step, i) => new StepTime(step, peeled.PassesOf(cuts[i + 1]), medians[i + 1] - medians[i]))];
        return new StepTimes(medians[0], times, medians[^1]);
    }

    /// <summary>The machine, in one line.</summary>
    public static string Machine()
    {
        string processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()
            : RuntimeInformation.ProcessArchitecture.ToString();
        int bits = System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512 : 8 * Vector<byte>.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{processor}, {Environment.ProcessorCount} processors (one used), vectors of {bits} bits, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
    }

    private static double[] Medians(Action[] work, CancellationToken cancellation)
    {
        Stopwatch warm = Stopwatch.StartNew();
        int rounds = 0;
        for (; rounds < 2 || warm.Elapsed.TotalMilliseconds < WarmUpMilliseconds; rounds++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Action action in work) action();
        }
        int repeats = (int)Math.Clamp(LeastMilliseconds * rounds * work.Length / warm.Elapsed.TotalMilliseconds, 1, 1000);
        double[][] times = [.. work.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < work.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int repeat = 0; repeat < repeats; repeat++) work[i]();
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds / repeats;
            }
        }
        return [.. times.Select(row => row.Order().ElementAt(Rounds / 2))];
    }
}
