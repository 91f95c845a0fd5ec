using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;

namespace AugDsl.Operations.Tests.Loading;

/// <summary>By how much a pipeline lets its pictures be decoded smaller: as much as every reader of the source averages over anyway.</summary>
public sealed class ReductionTests
{
    private const string On = "ScaledDecoding = true";

    private static readonly SampleKey s_key = new(1);

    [Theory]
    // The power of two below the scale, on the axis that shrinks less; 8 at most.
    [InlineData("[Resize(320, 213)]", 2)]
    [InlineData("[Resize(321, 213)]", 1)]
    [InlineData("[Resize(161, 106)]", 2)]
    [InlineData("[Resize(160, 106)]", 4)]
    [InlineData("[Resize(80, 53)]", 8)]
    [InlineData("[Resize(20, 13)]", 8)]
    [InlineData("[Resize(20, 427)]", 1)]
    [InlineData("[Resize(2000, 2000)]", 1)]
    [InlineData("[HorizontalFlip]", 1)]
    [InlineData("[CenterCrop(160, 106)]", 1)]
    [InlineData("[CenterCrop(320, 320)] [Resize(80, 80)]", 4)]
    [InlineData("[QuarterTurns(1)] [Resize(106, 160)]", 4)]
    [InlineData("[Scale(0.5)]", 2)]
    [InlineData("[Scale(0.51)]", 1)]
    [InlineData("[Scale(0.25)] [Rotate(33)]", 4)]
    [InlineData("[Scale(0.26)] [Rotate(33)]", 2)]
    [InlineData("[Rotate(33)] [Resize(160, 106)] [HorizontalFlip] [TranslateX(0.3)]", 4)]
    [InlineData("[Resize(160, 106)] [Resize(640, 427)]", 1)]
    // The sampler's blocks come from the map at the centre, fields left out.
    [InlineData("[Perspective(0.2)] [Scale(0.1)]", 8)]
    [InlineData("[Perspective(0)]", 1)]
    [InlineData("[Elastic(5)] [Resize(160, 106)]", 4)]
    [InlineData("[Resize(160, 106)] [Elastic(5)]", 4)]
    // Colours act on what was sampled, wherever they stand.
    [InlineData("[Invert] [Gamma(0.5)] [Resize(160, 106)]", 4)]
    [InlineData("[Contrast(1.5, Pivot = Pivot.Middle)] [Resize(160, 106)]", 4)]
    // A statistic, a raster or noise reads the source itself, if it stands before the map.
    [InlineData("[Contrast(1.5)] [Resize(160, 106)]", 1)]
    [InlineData("[Resize(160, 106)] [Contrast(1.5)]", 4)]
    [InlineData("[Resize(320, 213)] [Contrast(1.5)] [Resize(80, 53)]", 2)]
    [InlineData("[Resize(160, 106)] [GaussianNoise(0.1)] [Resize(20, 20)]", 4)]
    [InlineData("[GaussianNoise(0.1)] [Resize(160, 106)]", 1)]
    [InlineData("[GaussianNoise(0.1)]", 1)]
    [InlineData("[GaussianBlur(1)] [Resize(160, 106)]", 1)]
    [InlineData("[Sharpen(0.5)] [Resize(160, 106)]", 1)]
    [InlineData("[CoarseDropout(0.1)] [Resize(160, 106)]", 1)]
    [InlineData("[HorizontalFlip] [Rasterize] [Resize(160, 106)]", 1)]
    [InlineData("[GaussianNoise(0.1, Probability = 0)] [Resize(160, 106)]", 4)]
    // The source is a raster already.
    [InlineData("[Rasterize] [Resize(160, 106)]", 4)]
    public void A_map_gives_a_reduction(string steps, int expected) => Assert.Equal(expected, Reduction(On, steps, new ImageSize(640, 427)));

    [Theory]
    [InlineData("")]
    [InlineData("ScaledDecoding = false")]
    [InlineData("ScaledDecoding = true, Antialias = false")]
    [InlineData("ScaledDecoding = true, Interpolation = Interpolation.Nearest")]
    public void Without_averages_or_consent_pictures_are_whole(string options) => Assert.Equal(1, Reduction(options, "[Resize(20, 13)]", new ImageSize(640, 427)));

    [Theory]
    [InlineData("Interpolation = Interpolation.Bicubic")]
    [InlineData("Border = Border.Wrap, Clamping = Clamping.AtOutput")]
    [InlineData("Format = PixelFormat.Gray8")]
    public void Other_options_do_not_matter(string options) => Assert.Equal(4, Reduction(On + ", " + options, "[Resize(160, 106)]", new ImageSize(640, 427)));

    /// <summary>A reduced picture keeps 8 pixels on each side.</summary>
    [Theory]
    [InlineData(64, 64, 8)]
    [InlineData(63, 640, 4)]
    [InlineData(640, 31, 2)]
    [InlineData(15, 15, 1)]
    [InlineData(1, 1, 1)]
    public void Small_pictures_stay_whole(int width, int height, int expected) => Assert.Equal(expected, Reduction(On, "[Scale(0.01)]", new ImageSize(width, height)));

    [Fact]
    public void Every_sample_has_its_own()
    {
        ImageSize size = new(1000, 800);
        int[] counts = new int[9];
        for (ulong i = 0; i < 300; i++)
        {
            SampleKey key = new(i);
            ScaledCrop.Parameters p = ScaledCrop.Draw(key, size);
            double least = Math.Min(p.RandomResizedCropWidth / 96.0, p.RandomResizedCropHeight / 96.0);
            int expected = least >= 8 ? 8 : least >= 4 ? 4 : least >= 2 ? 2 : 1;
            Assert.Equal(expected, ScaledCrop.ReductionFor(in p));
            Assert.Equal(expected, ScaledCrop.ReductionFor(key, size));
            counts[expected]++;
        }

        Assert.All([1, 2, 4, 8], r => Assert.True(counts[r] > 5, $"only {counts[r]} samples at 1/{r}"));
    }

    [Fact]
    public void A_drawn_order_decides()
    {
        CompiledPipeline pipeline = CompiledSet.Load([$"[AugmentationPipeline({On})] [RandomOrder<F>] | [Fragment, Contrast(1.5), Resize(160, 106), Invert] private sealed class F;"])[0];
        ImageSize size = new(640, 427);
        HashSet<int> met = [];
        for (ulong i = 0; i < 40; i++)
        {
            IReadOnlyList<int> steps = pipeline.Decisions(new SampleKey(i), size).Steps;
            bool contrastFirst = steps.ToList().FindIndex(s => pipeline.Info.Steps[s].Path.Contains("Contrast", StringComparison.Ordinal)) < steps.ToList().FindIndex(s => pipeline.Info.Steps[s].Path.Contains("Resize", StringComparison.Ordinal));
            int reduction = pipeline.ReductionFor(new SampleKey(i), size);
            Assert.Equal(contrastFirst ? 1 : 4, reduction);
            met.Add(reduction);
        }

        Assert.Equal(2, met.Count);
    }

    [Fact]
    public void The_plan_and_the_explanation_say_so()
    {
        Assert.Contains("\ndecoding: a JPEG is read at 1/2, 1/4 or 1/8 where the first sampling shrinks it that much\n", ScaledResize.Info.Plan, StringComparison.Ordinal);
        Assert.True(ScaledResize.Info.ScaledDecoding);
        Assert.Contains("\n  decoded at 1/4 where the file is a JPEG\n", ScaledResize.Explain(s_key, new ImageSize(640, 427)), StringComparison.Ordinal);
        Assert.Contains("\n  decoded whole\n", ScaledResize.Explain(s_key, new ImageSize(64, 42)), StringComparison.Ordinal);
        Assert.False(WholeResize.Info.ScaledDecoding);
        Assert.DoesNotContain("decod", WholeResize.Info.Plan, StringComparison.Ordinal);
        Assert.DoesNotContain("decod", WholeResize.Explain(s_key, new ImageSize(640, 427)), StringComparison.Ordinal);
        Assert.NotEqual(WholeResize.Info.Fingerprint, ScaledResize.Info.Fingerprint);
    }

    private static int Reduction(string options, string steps, ImageSize size) =>
        CompiledSet.Load([$"[AugmentationPipeline({options})] {steps}"])[0].ReductionFor(s_key, size);
}
