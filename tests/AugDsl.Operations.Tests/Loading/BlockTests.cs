using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>
/// A picture of equal r × r blocks and the picture of its blocks are the same to a sampling that averages over blocks: the reduced one must give
/// the bytes of the full one. This needs no decoder, and half a pixel at the wrong place shows.
/// </summary>
public sealed class BlockTests
{
    /// <summary>Maps that are not axis-aligned, so that the full picture is averaged over blocks; each shrinks by 8 at least.</summary>
    private static readonly string[] s_steps =
    [
        "[Scale(0.1)] [Rotate(31)]",
        "[Affine(Scale = [0.09], Rotate = [-70], ShearX = [12], TranslateX = [0.03])]",
        "[Perspective(0.3)] [Scale(0.08)]",
        "[Elastic(9)] [Scale(0.1)] [Rotate(5)]",
        "[Scale(0.11)] [Elastic(3)] [Perspective(0.2)] [Elastic(4)]",
        "[Rotate(20)] [Resize(24, 20)] [Contrast(1.4)] [Rotate(-7)]",
        "[Rotate(20)] [Resize(24, 20)] [GaussianBlur(0.7)] [Rotate(30)] [Contrast(1.4, Pivot = Pivot.MeanPerChannel)]",
        "[Invert] [Rotate(20)] [Resize(31, 20)] [Contrast(1.2)] [GaussianNoise(0.1)] [Resize(25, 33)] [Contrast(0.8)]",
    ];

    private static readonly (string Steps, string Options)[] s_cases =
    [
        .. from steps in s_steps
           from options in (string[])["Border = Border.Reflect", "Border = Border.Constant, Fill = [0.7]", "Border = Border.Wrap, Interpolation = Interpolation.Bicubic", "Format = PixelFormat.Gray8, Clamping = Clamping.AtOutput"]
           select (steps, options),
    ];

    private static readonly Lazy<Dictionary<string, CompiledPipeline>> s_compiled = new(() =>
    {
        string[] texts = [.. s_cases.Select(c => Text(c.Steps, c.Options))];
        return texts.Zip(CompiledSet.Load(texts)).ToDictionary(p => p.First, p => p.Second);
    });

    public static TheoryData<string, string> Cases => new(s_cases);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_block_stands_for_its_pixels(string steps, string options)
    {
        CompiledPipeline pipeline = s_compiled.Value[Text(steps, options)];
        SampleKey key = new(77);
        foreach (int reduction in (int[])[2, 4, 8])
        {
            ImageView<byte> blocks = TestPicture.Make(248 / reduction, 200 / reduction, pipeline.Info.Channels, reduction);
            ImageBuffer<byte> full = Enlarge(blocks, reduction);
            Assert.True(pipeline.ReductionFor(key, full.Size) >= reduction, $"{pipeline.ReductionFor(key, full.Size)} for {reduction}");
            LoadedImage reduced = new(new ImageBuffer<byte>(blocks.Pixels.ToArray(), blocks.Width, blocks.Height, blocks.Channels), full.Size, reduction, orientation: 1);
            byte[] expected = pipeline.Run(full.View, key);
            byte[] actual = pipeline.Run(reduced, key);
            Assert.True(new HashSet<byte>(expected).Count > 20, "the case shows nothing");

            // The full picture's averages are sums, the reduced picture's are bytes, so a value beside a tie may round to the other side.
            Differences.AssertRounding(expected, actual, oneIn: 200);
        }
    }

    private static string Text(string steps, string options) => $"[AugmentationPipeline({options}, ScaledDecoding = true)] {steps}";

    private static ImageBuffer<byte> Enlarge(ImageView<byte> blocks, int factor)
    {
        ImageBuffer<byte> full = new(blocks.Width * factor, blocks.Height * factor, blocks.Channels);
        for (int y = 0; y < full.Height; y++)
        {
            for (int x = 0; x < full.Width; x++)
                blocks.Row(y / factor).Slice(x / factor * blocks.Channels, blocks.Channels).CopyTo(full.Pixels.AsSpan(((y * full.Width) + x) * blocks.Channels));
        }

        return full;
    }
}
