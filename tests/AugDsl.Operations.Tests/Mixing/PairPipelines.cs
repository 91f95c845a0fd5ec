using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Mixing;

/// <summary>Pipelines of every kind, each as bytes, planes and interleaved floats; the floats give the real values of the bytes.</summary>
internal static class PairPipelines
{
    private static readonly string[] s_steps =
    [
        "[HorizontalFlip(Probability = 0.5)]",
        "[Rotate(-30, 30)] [Scale(0.8, 1.2)] [Brightness(0.7, 1.3)]",
        "[RandomResizedCrop(48, 40)] [Gamma(0.7, 1.4)]",
        "[Resize(300, 9)] [Invert(Probability = 0.5)]",
        "[GaussianBlur(0.5, 2)]",
        "[GaussianBlur(0.5, 1.5)] [Sharpen(0, 1)]",
        "[Contrast(0.5, 1.5)]",
        "[Rotate(-9, 9)] [Contrast(0.5, 1.5)] [GaussianBlur(1)] [Contrast(0.5, 1.5, Pivot = Pivot.MeanPerChannel)]",
        "[GaussianBlur(1)] [Rotate(-20, 20)] [GaussianNoise(0.05)]",
        "[GaussianNoise(0.1)] [CoarseDropout(0.2)]",
        "[Elastic(4, Sigma = 5)] [Perspective(0.2)]",
        "[QuarterTurns(0, 3)] [Translate(-0.1, 0.1)]",
        "[RandomOrder<F>] | [Fragment, Brightness(0.5, 1.5), Pad(4), Contrast(0.5, 1.5), Rotate(-5, 5)] private sealed class F;",
    ];

    // Behind all others, so that the number of none of them changes.
    private const string Blends =
        "[Rotate(-9, 9)] [Blend<F>(0.2, 0.8)] [SimplexBlend<G>] [Blend<F>(0.5, Probability = 0.5)] | [Fragment, Gamma(0.5, 2), Contrast(0.5, 1.5)] private sealed class F; [Fragment, GaussianBlur(1), Blend<F>(0.4)] private sealed class G;";

    private static readonly string[] s_headers = ["[AugmentationPipeline]", "[AugmentationPipeline(Format = PixelFormat.Gray8, Border = Border.Reflect)]", "[AugmentationPipeline(Clamping = Clamping.AtOutput, Fill = [0.3])]"];
    private static readonly string[] s_outputs = ["", "[ToTensor(Layout = Layout.Hwc)]", "[Normalize(Preset = Normalization.MinusOneToOne)]"];

    private static readonly Lazy<IReadOnlyList<CompiledPipeline>> s_compiled = new(() => CompiledSet.Load(
        [.. from header in s_headers from steps in s_steps from output in s_outputs select Text(header, steps, output), .. s_outputs.Select(output => Text(s_headers[0], Blends, output))]));

    /// <summary>How many kinds there are; each has three outputs.</summary>
    public static int Count => (s_headers.Length * s_steps.Length) + 1;

    /// <summary>The kind as bytes.</summary>
    public static CompiledPipeline Bytes(int kind) => s_compiled.Value[3 * kind];

    /// <summary>The kind as interleaved floats: the real values of the bytes.</summary>
    public static CompiledPipeline Interleaved(int kind) => s_compiled.Value[(3 * kind) + 1];

    /// <summary>The kind as planes.</summary>
    public static CompiledPipeline Planar(int kind) => s_compiled.Value[(3 * kind) + 2];

    /// <summary>A picture of a kind's format.</summary>
    public static ImageView<byte> Picture(int kind, int width, int height, int seed) => TestPicture.Make(width, height, Bytes(kind).Info.Channels, seed, padding: seed % 3 * 4);

    /// <summary>Draws of every sort; boxes in corners, across tiles, empty, whole.</summary>
    public static IReadOnlyList<MixDraw> Draws { get; } =
    [
        new(MixKind.Mixup, 0, 0.3),
        new(MixKind.Mixup, 0, 1.0 / (1 << 20)),
        new(MixKind.Mixup, 0, 1),
        new(MixKind.SamplePairing, 0, 0.5),
        Cut(0.5, 0.5, 0.5),
        Cut(0.75, 0, 0),
        Cut(0.75, 0.9999, 0.9999),
        Cut(0.2, 0.1, 0.8),
        Cut(0.2, 0.9, 0.1),
        Cut(0.01, 0.4, 0.5),
        Cut(1, 0.5, 0.5),
        Cut(0, 0.5, 0.5),
    ];

    /// <summary>A sample's values as floats; bytes as levels.</summary>
    public static float[] Values(CompiledPipeline pipeline, byte[] output) =>
        pipeline.Info.IsFloatOutput ? MemoryMarshal.Cast<byte, float>(output).ToArray() : [.. output.Select(v => (float)v)];

    private static MixDraw Cut(double lambda, double column, double row) =>
        new(MixKind.CutMix, 0, lambda, (ulong)(column * 18446744073709551616.0), (ulong)(row * 18446744073709551616.0));

    private static string Text(string header, string steps, string output)
    {
        string[] parts = steps.Split('|');
        return $"{header} {parts[0]} {output}" + (parts.Length > 1 ? "|" + parts[1] : "");
    }
}
