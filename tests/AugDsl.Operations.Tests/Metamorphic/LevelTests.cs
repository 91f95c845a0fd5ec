using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Metamorphic;

/// <summary>Bytes that are looked up, level by level, are those that come by way of floats: the same steps with a float output, rounded.</summary>
public sealed class LevelTests
{
    private static readonly string[] s_steps =
    [
        "[Gamma(0.4, 2.5)]",
        "[Brightness(0.5, 1.5)] [Add(-0.2, 0.2)] [Posterize(3, 8)] [Solarize(0.2, 0.8)]",
        "[Invert(Probability = 0.5)] [LogContrast(0.5, 1.5)] [SigmoidContrast(3, 9)]",
        "[HorizontalFlip(Probability = 0.5)] [Dihedral] [Gamma(0.4, 2.5)]",
        "[RandomCrop(60, 50)] [Gamma(0.4, 2.5)] [Pad(7)] [Add(0.1, 0.3)]",
        "[Contrast(0.5, 1.5)]",
        "[Gamma(0.5, 2)] [Contrast(0.5, 1.5, Pivot = Pivot.MeanPerChannel)] [HorizontalFlip] [Invert]",
        "[Equalize]",
        "[AutoContrast]",
        "[Gamma(0.5, 2)] [Equalize] [VerticalFlip(Probability = 0.5)] [AutoContrast] [Add(-0.2, 0.2)]",
        "[Posterize(2, 4)] [AutoContrast] [Equalize(Probability = 0.5)] [CenterCrop(64, 48)] [Equalize]",
        "[Rotate(-9, 9)] [Equalize]",
        "[Blend<F>(0.2, 0.8)] [Posterize(4, 6)]",
        "[RandomOrder<F>] [Brightness(0.9)]",
    ];

    private static readonly string[] s_colour = ["[ColorTemperature(3000, 9000)]", "[ColorTemperature(3000, 9000)] [Gamma(0.5, 2)] [AutoContrast]", "[ChannelShuffle] [Gamma(0.5, 2)]", "[Grayscale(0.3)] [Equalize]"];

    private static readonly string[] s_options = ["", "(Border = Border.Reflect)", "(Fill = [0.3])", "(Fill = [1.0])", "(Clamping = Clamping.AtOutput)"];

    private static readonly Lazy<IReadOnlyList<CompiledPipeline>> s_pipelines = new(() => CompiledSet.Load([.. Texts()]));

    [Fact]
    public void Looked_up_bytes_are_computed_bytes()
    {
        AugmentationWorkspace workspace = new();
        for (int i = 0; i < s_pipelines.Value.Count; i += 2)
        {
            CompiledPipeline bytes = s_pipelines.Value[i], floats = s_pipelines.Value[i + 1];
            foreach ((int width, int height) in new[] { (97, 64), (300, 70), (64, 65) })
            {
                ImageView<byte> picture = TestPicture.Make(width, height, bytes.Info.Channels, width + i, padding: i % 4 == 0 ? 0 : 5);
                for (ulong key = 0; key < 3; key++)
                {
                    byte[] actual = bytes.Run(picture, new SampleKey(key), workspace);
                    ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(floats.Run(picture, new SampleKey(key), workspace));
                    Assert.Equal(values.Length, actual.Length);
                    for (int p = 0; p < values.Length; p++)
                    {
                        float level = MathF.Round(MathF.Min(MathF.Max(values[p], 0) * 255f, 255f));
                        Assert.True(level == actual[p], $"value {p} of sample {key} of {width} x {height}: {actual[p]}, not {level}\n{bytes.Info.Plan}");
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Texts()
    {
        foreach (string format in new[] { "Rgb8", "Gray8" })
        {
            int turn = 0;
            foreach (string steps in format == "Rgb8" ? [.. s_steps, .. s_colour] : s_steps)
            {
                // Every list without options, and with one of them in turns.
                foreach (string options in new[] { "", s_options[1 + (turn++ % (s_options.Length - 1))] })
                {
                    string head = $"[AugmentationPipeline(Format = PixelFormat.{format}{(options.Length == 0 ? "" : ", " + options[1..^1])})] {steps}";
                    string members = steps.Contains("<F>", StringComparison.Ordinal) ? "| [Fragment, Gamma(0.5, 2), Invert(Probability = 0.5)] private sealed class F;" : "";
                    yield return head + members;
                    yield return $"{head} [ToTensor(Layout = Layout.Hwc)]{members}";
                }
            }
        }
    }
}
