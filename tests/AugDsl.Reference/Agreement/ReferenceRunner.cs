using System.Globalization;
using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Reference;

/// <summary>The rule of agreement (DESIGN.md 1) between a kernel's output and the interpreter.</summary>
/// <remarks>
/// 8-bit outputs agree within 1 level, float outputs within 1e-5, or 1e-4 after a sampling that is not axis-aligned, in units of full scale
/// before the output step's division. A pixel outside passes only within the same tolerance of the hull of eight perturbed runs; at most 1 % of
/// an image (and one pixel of a small one) may need that, unless the list holds a discontinuous step. Of such a list, pixels still outside
/// are looked for in further runs within the same bounds (<see cref="HullRuns.AtTies"/>).
/// </remarks>
public static class ReferenceRunner
{
    /// <summary>Compares an 8-bit output: interleaved.</summary>
    public static AgreementReport Compare(
        ReferencePipeline pipeline, ImageView<byte> source, SampleKey key, PipelineDecisions? decisions, ReadOnlySpan<byte> actual)
    {
        double[] values = new double[actual.Length];
        for (int i = 0; i < values.Length; i++) values[i] = actual[i];
        return CompareValues(pipeline, source, key, decisions, values, bytes: true);
    }

    /// <summary>Compares a float output: in the layout of the pipeline's output step.</summary>
    public static AgreementReport Compare(
        ReferencePipeline pipeline, ImageView<byte> source, SampleKey key, PipelineDecisions? decisions, ReadOnlySpan<float> actual)
    {
        double[] values = new double[actual.Length];
        for (int i = 0; i < values.Length; i++) values[i] = actual[i];
        return CompareValues(pipeline, source, key, decisions, values, bytes: false);
    }

    private static AgreementReport CompareValues(
        ReferencePipeline pipeline, ImageView<byte> source, SampleKey key, PipelineDecisions? decisions, double[] actual, bool bytes)
    {
        if (bytes != (pipeline.Output is null))
            return new AgreementReport { Disagreement = bytes ? "the output is float, not 8-bit" : "the output is 8-bit, not float" };
        ReferenceResult reference;
        try
        {
            reference = ReferenceInterpreter.Run(pipeline, source, key, decisions);
        }
        catch (ReferenceDisagreementException exception)
        {
            return new AgreementReport { Disagreement = "a decision is wrong: " + exception.Message };
        }

        if (actual.Length != reference.Output.Length)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{actual.Length} values, not {reference.Output.Length}");
            return new AgreementReport { Disagreement = text, Reference = reference };
        }

        return Judge(pipeline, source, key, decisions, reference, actual);
    }

    private static AgreementReport Judge(
        ReferencePipeline pipeline, ImageView<byte> source, SampleKey key, PipelineDecisions? decisions, ReferenceResult reference, double[] actual)
    {
        double tolerance = reference.OutputStep is null ? 1 : reference.SampledNonAxisAligned ? 1e-4 : 1e-5;
        int area = reference.Width * reference.Height;
        int different = 0;
        double worst = -1;
        int worstPixel = 0;
        int worstChannel = 0;
        List<int> outside = [];
        for (int p = 0; p < area; p++)
        {
            bool passes = true;
            for (int c = 0; c < reference.Channels; c++)
            {
                int i = reference.OutputIndex(c, p);
                double difference = Math.Abs(actual[i] - reference.Output[i]) * Scale(reference, c);
                if (!double.IsFinite(difference)) difference = double.MaxValue;
                if (difference != 0) different++;
                if (difference > tolerance) passes = false;
                if (difference <= worst) continue;
                (worst, worstPixel, worstChannel) = (difference, p, c);
            }

            if (!passes) outside.Add(p);
        }

        int outsideHull = outside.Count == 0 ? 0 : CountOutsideHull(pipeline, source, key, decisions, reference, actual, outside, tolerance);
        int allowed = reference.HasDiscontinuous ? area : Math.Max(1, area / 100);
        int worstIndex = reference.OutputIndex(worstChannel, worstPixel);
        return new AgreementReport
        {
            Disagreement = outsideHull > 0 ? "pixels lie outside the hull" : outside.Count > allowed ? "too many pixels need the hull" : null,
            Reference = reference,
            Tolerance = tolerance,
            WorstDifference = worst,
            WorstX = worstPixel % reference.Width,
            WorstY = worstPixel / reference.Width,
            WorstChannel = worstChannel,
            Expected = reference.Output[worstIndex],
            Actual = actual[worstIndex],
            DifferentLevels = reference.OutputStep is null ? different : 0,
            OutsideTolerance = outside.Count,
            OutsideHull = outsideHull,
            Allowed = allowed,
        };
    }

    private static int CountOutsideHull(
        ReferencePipeline pipeline,
        ImageView<byte> source,
        SampleKey key,
        PipelineDecisions? decisions,
        ReferenceResult reference,
        double[] actual,
        List<int> pixels,
        double tolerance)
    {
        double[] slack = new double[reference.Channels];
        for (int c = 0; c < slack.Length; c++) slack[c] = tolerance / Scale(reference, c);
        Hull hull = new(reference);
        foreach (Perturbation run in HullRuns.First()) hull.Include(ReferenceInterpreter.Run(pipeline, source, key, decisions, run).Output);
        List<int> outside = [.. pixels.Where(p => !hull.Holds(actual, p, slack))];
        if (!reference.HasDiscontinuous) return outside.Count;
        foreach (Perturbation run in HullRuns.AtTies())
        {
            if (outside.Count == 0) break;
            hull.Include(ReferenceInterpreter.Run(pipeline, source, key, decisions, run).Output);
            outside.RemoveAll(p => hull.Holds(actual, p, slack));
        }

        return outside.Count;
    }

    /// <summary>From the output's unit to the tolerance's: the output step's division undone.</summary>
    private static double Scale(ReferenceResult reference, int channel) => reference.OutputStep is OutputStep output ? Math.Abs(output.Std[channel]) : 1;
}
