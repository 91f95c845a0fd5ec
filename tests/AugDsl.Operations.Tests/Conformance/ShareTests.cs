using System.Globalization;
using System.Text.RegularExpressions;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>
/// The shares that a plan prints, against samples: each step of these pipelines makes the canvas wider by a power of two of its own, so that the size of the output says
/// which steps the sample has.
/// </summary>
public sealed partial class ShareTests
{
    private const int Samples = 20_000;
    private const string Pads = "[Fragment, Pad(Left = 1), Pad(Left = 2, Probability = 0.3, Weight = 2), Include<Inner>(Weight = 3, Probability = 0.8)] private sealed class Outer; ";

    [Theory]
    [InlineData("Pad(Left = 1, Probability = 0.3), Pad(Left = 2)", "")]
    [InlineData("OneOf<Outer>(Probability = 0.7)", Pads + "[Fragment, Pad(Left = 4), Pad(Left = 8, Probability = 0.5)] private sealed class Inner;")]
    [InlineData("SomeOf<Outer>(0, 2)", Pads + "[Fragment, Pad(Left = 4), OneOf<Last>(Probability = 0.5)] private sealed class Inner; [Fragment, Pad(Left = 8), Pad(Left = 16, Weight = 3)] private sealed class Last;")]
    [InlineData("SomeOf<Outer>(1, 3, Ordered = false, Probability = 0.9)", Pads + "[Fragment, Pad(Left = 4), SomeOf<Last>(1, 2)] private sealed class Inner; [Fragment, Pad(Left = 8), Pad(Left = 16, Weight = 3), Pad(Left = 32)] private sealed class Last;")]
    [InlineData("RandomOrder<Outer>", "[Fragment, Pad(Left = 1, Probability = 0.4), SomeOf<Inner>(2)] private sealed class Outer; [Fragment, Pad(Left = 2), Pad(Left = 4), Pad(Left = 8, Weight = 0.2)] private sealed class Inner;")]
    public void Plans_print_what_samples_have(string steps, string members)
    {
        CompiledPipeline pipeline = CompiledSet.Load([$"[AugmentationPipeline(Format = PixelFormat.Gray8), {steps}] | {members}"])[0];
        int[] counts = new int[pipeline.Info.Steps.Count];
        for (ulong i = 0; i < Samples; i++)
        {
            int set = pipeline.OutputSize(SampleKey.Create(8, i), new ImageSize(64, 1)).Width - 64;
            for (int step = 0; step < counts.Length; step++) counts[step] += (set >> step) & 1;
        }

        for (int step = 0; step < counts.Length; step++)
        {
            string line = pipeline.Info.Plan.Split('\n').Select(l => l.TrimStart()).First(l => l.StartsWith($"{step + 1} {pipeline.Info.Steps[step].Path}: ", StringComparison.Ordinal));
            Match match = Percentage().Match(line);
            double share = match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) / 100 : 1;
            // Five standard deviations, and half of the last digit that is printed.
            double bound = (5 * Math.Sqrt(Samples * share * (1 - share))) + (Samples * 5e-6);
            Assert.True(Math.Abs(counts[step] - (share * Samples)) <= bound, $"{line}\nbut {counts[step]} of {Samples} samples have it");
        }
    }

    [GeneratedRegex(@": ([0-9.]+) % of the samples\)")]
    private static partial Regex Percentage();
}
