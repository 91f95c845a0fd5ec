using System.Text;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Metamorphic;

/// <summary>Laws between pipelines that need no interpreter: two texts that must give equal bytes.</summary>
[Long]
public sealed class MetamorphicTests
{
    private static readonly string[] s_options =
    [
        "", "Border = Border.Reflect, Interpolation = Interpolation.Bicubic", "Border = Border.Wrap, Interpolation = Interpolation.Nearest",
        "Border = Border.Edge, Antialias = false", "Border = Border.Symmetric, Clamping = Clamping.AtOutput",
    ];

    private static readonly (int Width, int Height)[] s_sizes = [(1, 1), (33, 20), (64, 17), (5, 70)];

    [Fact]
    public void A_neutral_parameter_changes_nothing() =>
        Equal(from texts in StepTexts.Table.Values where texts.Neutral is not null select ($"[{texts.Neutral}]", "[Pad(0)]"));

    [Fact]
    public void The_identity_gives_the_source_back()
    {
        foreach (CompiledPipeline pipeline in CompiledSet.Load([.. s_options.Select(o => $"[AugmentationPipeline({o})] [Pad(0)]")]))
        {
            ImageView<byte> source = TestPicture.Make(37, 19, 3, 5);
            Assert.Equal(source.Pixels.ToArray(), pipeline.Run(source, new SampleKey(1)));
        }
    }

    [Fact]
    public void Probability_zero_is_absence() =>
        Equal(from texts in StepTexts.Table
              where texts.Key is not ("Normalize" or "ToTensor") && texts.Value.Members.Length == 0
              let step = texts.Value.Others[0]
              select ($"[{(step.EndsWith(')') ? step[..^1] + ", " : step + "(")}Probability = 0)] [Rotate(7, 20)] [GaussianNoise(0.1)]", "[Rotate(7, 20)] [GaussianNoise(0.1)]"),
            ignoreOwnKind: true);

    [Fact]
    public void Symmetries_of_the_square() => Equal(
    [
        ("[HorizontalFlip] [HorizontalFlip]", "[Pad(0)]"),
        ("[VerticalFlip] [VerticalFlip]", "[Pad(0)]"),
        ("[QuarterTurns(1)] [QuarterTurns(1)] [QuarterTurns(1)] [QuarterTurns(1)]", "[Pad(0)]"),
        ("[QuarterTurns(1)] [QuarterTurns(3)]", "[Pad(0)]"),
        ("[QuarterTurns(2)]", "[HorizontalFlip] [VerticalFlip]"),
        ("[QuarterTurns(1)] [QuarterTurns(1)]", "[QuarterTurns(2)]"),
        ("[HorizontalFlip] [QuarterTurns(1)]", "[QuarterTurns(1)] [VerticalFlip]"),
        ("[Rotate(90, Expand = true)]", "[QuarterTurns(1)]"),
        ("[Rotate(-90, Expand = true)]", "[QuarterTurns(3)]"),
        ("[Rotate(180)]", "[QuarterTurns(2)]"),
        ("[Rotate(360)]", "[Pad(0)]"),
        ("[Affine(Rotate = [180])]", "[QuarterTurns(2)]"),
        ("[Transpose]", "[HorizontalFlip] [QuarterTurns(1)]"),
        ("[Transpose] [Transpose]", "[Pad(0)]"),
        ("[Rotate(5, Expand = true)] [Transpose] [Transpose]", "[Rotate(5, Expand = true)]"),
        ("[Rotate(5, Expand = true)] [Transpose] [HorizontalFlip]", "[Rotate(5, Expand = true)] [QuarterTurns(3)]"),
    ]);

    [Fact]
    public void Whole_pixels_there_and_back() => Equal(
    [
        ("[TranslateX(7, Unit = Unit.Pixel)] [Rasterize] [TranslateX(-7, Unit = Unit.Pixel)]", "[Pad(0)]"),
        ("[TranslateY(-11, Unit = Unit.Pixel)] [Rasterize] [TranslateY(11, Unit = Unit.Pixel)]", "[Pad(0)]"),
        ("[TranslateX(1)]", "[Pad(0)]"),
    ],
    "Border = Border.Wrap");

    [Fact]
    public void Maps_compose_to_the_identity() => Equal(
    [
        ("[TranslateX(7.5, Unit = Unit.Pixel)] [TranslateX(-7.5, Unit = Unit.Pixel)]", "[Pad(0)]"),
        ("[Scale(2)] [Scale(0.5)]", "[Pad(0)]"),
        ("[ScaleX(2)] [ScaleY(0.25)]", "[ScaleY(0.25)] [ScaleX(2)]"),
        ("[ScaleX(0.5)] [ScaleY(0.5)]", "[Scale(0.5)]"),
        ("[ResizeShorterSide(40)] [PadToSize(150, 10)] [CenterCrop(20, 10)]", "[ResizeShorterSide(40)] [CenterCrop(20, 10)]"),
        ("[Resize(40, 30)] [ResizeLongerSide(21)]", "[Resize(40, 30)] [Resize(21, 16)]"),
        ("[Resize(40, 30)] [CropFraction(0.2, KeepSize = false)]", "[Resize(40, 30)] [CenterCrop(24, 18)]"),
        ("[Rotate(33)] [Rotate(-33)]", "[Pad(0)]"),
        ("[ShearX(20)] [ShearX(-20)]", "[Pad(0)]"),
        ("[Pad(9)] [CenterCrop(3, 2)] [Pad(Left = 40, Right = 40)]", "[Pad(9)] [CenterCrop(83, 2)]"),
        ("[Invert] [Invert]", "[Pad(0)]"),
    ]);

    [Fact]
    public void Colour_commutes_with_geometry() => Equal(
    [
        ("[Invert] [Rotate(20)] [Scale(0.4)]", "[Rotate(20)] [Scale(0.4)] [Invert]"),
        ("[Hue(40)] [Perspective(0.3)]", "[Perspective(0.3)] [Hue(40)]"),
        ("[ChannelShuffle] [Rotate(20)]", "[Rotate(20)] [ChannelShuffle]"),
        ("[ColorTemperature(3000)] [Resize(20, 9)]", "[Resize(20, 9)] [ColorTemperature(3000)]"),
        ("[Gamma(0.6)] [Resize(20, 9)]", "[Resize(20, 9)] [Gamma(0.6)]"),
    ]);

    /// <summary>A quarter turn before and after is the other axis' step: x and y mean the same.</summary>
    [Fact]
    public void Transposition_swaps_the_axes() => Equal(
    [
        ("[QuarterTurns(1)] [TranslateX(3, Unit = Unit.Pixel)] [QuarterTurns(3)]", "[TranslateY(3, Unit = Unit.Pixel)]"),
        ("[QuarterTurns(1)] [Resize(9, 21)] [QuarterTurns(3)]", "[Resize(21, 9)]"),
        ("[QuarterTurns(1)] [VerticalFlip] [QuarterTurns(3)]", "[HorizontalFlip]"),
        ("[Transpose] [ScaleX(1.7)] [Transpose]", "[ScaleY(1.7)]"),
        ("[Transpose] [OpticalDistortion(0.2, K2 = [-0.1])] [Transpose]", "[OpticalDistortion(0.2, K2 = [-0.1])]"),
        ("[QuarterTurns(1)] [Rasterize] [GaussianBlur(1.4)] [QuarterTurns(3)]", "[GaussianBlur(1.4)]"),
        ("[QuarterTurns(1)] [Sharpen(0.6)] [QuarterTurns(3)]", "[Sharpen(0.6)]"),
        ("[QuarterTurns(1)] [Sharpness(2.5)] [QuarterTurns(3)]", "[Sharpness(2.5)]"),
        ("[QuarterTurns(1)] [EdgeDetect(0.4)] [QuarterTurns(3)]", "[EdgeDetect(0.4)]"),
        ("[QuarterTurns(1)] [Convolve(0, 0.2, 0, 0.5, 0, 0, 0, 0.3, 0)] [QuarterTurns(3)]", "[Convolve(0, 0.5, 0, 0.3, 0, 0.2, 0, 0, 0)]"),
        ("[QuarterTurns(1)] [MedianBlur(5)] [QuarterTurns(3)]", "[MedianBlur(5)]"),
        ("[QuarterTurns(1)] [MotionBlur(7, Angle = [100])] [QuarterTurns(3)]", "[MotionBlur(7, Angle = [10])]"),
        ("[QuarterTurns(1)] [DirectedEdgeDetect(0.6, Direction = [100])] [QuarterTurns(3)]", "[DirectedEdgeDetect(0.6, Direction = [10])]"),
    ],
    levels: 1);

    [Fact]
    public void An_include_is_its_steps() => Equal(
    [
        ("[Include<F>] [Invert] | [Fragment, Rotate(13), Brightness(1.3), GaussianBlur(1)] private sealed class F;", "[Rotate(13)] [Brightness(1.3)] [GaussianBlur(1)] [Invert]"),
        ("[RandomOrder<F>] | [Fragment, Contrast(1.4)] private sealed class F;", "[Contrast(1.4)]"),
        ("[OneOf<F>] | [Fragment, Contrast(1.4), Invert(Weight = 0)] private sealed class F;", "[Contrast(1.4)]"),
        ("[Include<F>(Probability = 0)] [Invert] | [Fragment, Rotate(13)] private sealed class F;", "[Invert]"),
        ("[Include<F>] | [Fragment, Include<G>] private sealed class F; [Fragment, Rotate(13)] private sealed class G;", "[Rotate(13)]"),
    ]);

    [Fact]
    public void Gray_is_a_channel_of_a_gray_picture()
    {
        string[] steps =
        [
            "[Rotate(17)]", "[Resize(13, 40)]", "[Scale(0.3)]", "[Perspective(0.3)]", "[Elastic(3)]", "[Invert]", "[Gamma(0.7)]", "[Contrast(1.4)]",
            "[Brightness(1.2)]", "[Posterize(3)]", "[Solarize(0.4)]", "[GaussianBlur(1.3)]", "[Sharpen(0.5)]", "[Grayscale]", "[GaussianNoise(0.1, PerChannel = false)]",
            "[Equalize]", "[DirectedEdgeDetect(0.5)]", "[PiecewiseAffine(0.03)]", "[RandomErasing]", "[GridDistortion(0.6)]", "[OpticalDistortion(0.2)]",
            "[Add(-0.1)]", "[LogContrast(1.1)]", "[SigmoidContrast(6)]", "[AutoContrast]", "[SaltAndPepper(0.2)]", "[PixelDropout(0.2)]", "[Cutout(0.4)]", "[GridDropout(0.3)]",
            "[Emboss(0.5)]", "[EdgeDetect(0.5)]", "[MedianBlur(3)]", "[MedianBlur(7)]", "[MotionBlur(5)]", "[Sharpness(1.7)]",
        ];
        string[] kinds = ["Gray8", "Rgb8"];
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(
            [.. from step in steps from option in s_options.Take(3) from kind in kinds select $"[AugmentationPipeline({Arguments("Format = PixelFormat." + kind, option)})] {step}"]);
        for (int i = 0; i < pipelines.Count; i += 2)
        {
            ImageView<byte> gray = TestPicture.Make(45, 31, 1, i);
            byte[] colour = [.. gray.Pixels.ToArray().SelectMany(v => new[] { v, v, v })];
            byte[] one = pipelines[i].Run(gray, new SampleKey(4));
            byte[] three = pipelines[i + 1].Run(new ImageView<byte>(colour, 45, 31, 3), new SampleKey(4));
            for (int p = 0; p < one.Length; p++)
                Assert.True(Math.Abs(one[p] - three[3 * p]) <= 1, $"{steps[i / 6]}: value {p} is {one[p]} in gray and {three[3 * p]} in colour");
        }
    }

    [Fact]
    public void Normalize_is_ToTensor_divided()
    {
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(
            ["[AugmentationPipeline] [Rotate(10)] [ToTensor]", "[AugmentationPipeline] [Rotate(10)] [Normalize(Mean = [0.1, 0.4, 0.7], Std = [0.2, 0.5, 2])]"]);
        ImageView<byte> source = TestPicture.Make(40, 30, 3, 1);
        float[] plain = Floats(pipelines[0].Run(source, default)), normalized = Floats(pipelines[1].Run(source, default));
        double[] mean = [0.1, 0.4, 0.7], std = [0.2, 0.5, 2];
        for (int i = 0; i < plain.Length; i++) Assert.Equal(plain[i], (normalized[i] * std[i / 1200]) + mean[i / 1200], 2e-6);
    }

    private static float[] Floats(byte[] bytes) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray();

    private static string Arguments(params string[] options) => string.Join(", ", options.Where(o => o.Length > 0));

    private static void Equal(IEnumerable<(string Left, string Right)> pairs, string? onlyOption = null, int levels = 0, bool ignoreOwnKind = false)
    {
        string[] options = onlyOption is null ? s_options : [onlyOption];
        List<(string Left, string Right)> laws = [.. pairs];
        if (ignoreOwnKind) laws.RemoveAll(l => l.Left.StartsWith("[Rotate", StringComparison.Ordinal) || l.Left.StartsWith("[GaussianNoise", StringComparison.Ordinal));
        if (ignoreOwnKind) options = options[..2];
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(
            [.. from law in laws from option in options from side in new[] { law.Left, law.Right } select $"[AugmentationPipeline({option})] {side}"]);
        StringBuilder broken = new();
        for (int i = 0; i < pipelines.Count; i += 2)
        {
            foreach ((int width, int height) in s_sizes)
            {
                ImageView<byte> source = TestPicture.Make(width, height, 3, i + width, padding: width % 4);
                byte[] left = pipelines[i].Run(source, new SampleKey(3)), right = pipelines[i + 1].Run(source, new SampleKey(3));
                if (left.Length == right.Length && left.Zip(right, (a, b) => Math.Abs(a - b)).Max() <= levels) continue;
                int different = left.Length == right.Length ? left.Zip(right, (a, b) => Math.Abs(a - b)).Count(d => d > levels) : -1;
                int law = i / 2 / options.Length;
                broken.Append($"{laws[law]} with '{options[(i / 2) % options.Length]}' at {width} x {height}: {different} values differ\n");
            }
        }

        Assert.True(broken.Length == 0, broken.ToString());
    }
}
