using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.Randomness;
using AugDsl.Reference;
using static AugDsl.Operations.Tests.ReferenceSample;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>Ties before a discontinuous step: either side is right, and nothing else is.</summary>
public sealed class TieTests
{
    private static readonly SampleKey s_key = new(3);

    // Found by random pipelines: the kernel takes the other side of ties that stand together in an output pixel.
    [Theory]
    [InlineData("[AugmentationPipeline] [CoarseDropout(0.374, 0.389, CellFraction = 0.064, FillMode = FillMode.Constant, Fill = [0.7])] [Posterize(1, 8)] [TranslateX(-2.256, 6.356, Unit = Unit.Pixel)] [Normalize(Preset = Normalization.ImageNet)]", 33, 21, 72)]
    [InlineData("[AugmentationPipeline(Interpolation = Interpolation.Nearest)] [RandomOrder<F>] [Scale(0.448)] [Sharpen(0.873, 0.936, Lightness = 1.236)] | [Fragment] [Resize(55, 67, Probability = 0.5)] private sealed class F;", 129, 18, 89)]
    [InlineData("[AugmentationPipeline] [RandomResizedCrop(21, 51)] [Posterize(1, 7)]", 129, 18, 17)]
    [InlineData("[AugmentationPipeline(Interpolation = Interpolation.Bicubic)] [RandomOrder<F1>] [RandomOrder<F2>] [Sharpen(0.123, 0.878, Lightness = 1.133)] | [Fragment] [CoarseDropout(0.095, 0.148, CellFraction = 0.377, FillMode = FillMode.Mean, Fill = [0.7])] private sealed class F1; [Fragment] [Posterize(3, 4)] [Perspective(0.164, 0.291)] private sealed class F2;", 33, 21, 360)]
    public void Kernels_may_take_either_side(string attributes, int width, int height, int index)
    {
        CompiledPipeline pipeline = CompiledSet.Load([attributes])[0];
        for (int input = 0; input < 3; input++)
        {
            AgreementReport report = pipeline.Compare(TestPicture.Make(width, height, 3, index, padding: input * 5), SampleKey.Create(7, (ulong)index));
            Assert.True(report.Agrees, report.ToString());
        }
    }

    [Theory]
    [InlineData(PerturbationPattern.Together)]
    [InlineData(PerturbationPattern.Planes)]
    [InlineData(PerturbationPattern.Lines)]
    public void Ties_that_fall_together_agree(PerturbationPattern pattern)
    {
        ReferencePipeline pipeline = AtTies(out ImageBuffer<byte> picture);
        for (int seed = 100; seed < 110; seed++)
        {
            byte[] other = Bytes(pipeline, picture, new Perturbation(seed, mirrored: seed % 2 == 0) { Pattern = pattern });
            AgreementReport report = ReferenceRunner.Compare(pipeline, picture.View, s_key, null, other);
            Assert.True(report.Agrees, report.ToString());
        }
    }

    [Fact]
    public void One_value_that_no_run_takes_disagrees()
    {
        ReferencePipeline pipeline = AtTies(out ImageBuffer<byte> picture);
        byte[] right = Bytes(pipeline, picture, null);

        // The left part holds 16, far from the steps of 3 bits: black, and black after sharpening.
        int calm = Array.IndexOf(right, (byte)0);
        Assert.True(calm >= 0);
        right[calm] = 2;
        AgreementReport report = ReferenceRunner.Compare(pipeline, picture.View, s_key, null, right);
        Assert.False(report.Agrees);
        Assert.Equal(1, report.OutsideHull);
    }

    [Fact]
    public void A_shift_by_more_than_the_bound_disagrees()
    {
        ImageBuffer<byte> picture = Noise(30, 20, 3);
        AugmentationPipelineAttribute rule = new() { Interpolation = Interpolation.Nearest };
        ReferencePipeline pipeline = Pipeline(picture, rule, new TranslateXAttribute(0.49) { Unit = Unit.Pixel });
        byte[] right = Bytes(pipeline, picture, null);
        Assert.True(ReferenceRunner.Compare(pipeline, picture.View, s_key, null, right).Agrees);
        byte[] shifted = Bytes(Pipeline(picture, rule, new TranslateXAttribute(0.51) { Unit = Unit.Pixel }), picture, null);
        Assert.False(ReferenceRunner.Compare(pipeline, picture.View, s_key, null, shifted).Agrees);
    }

    /// <summary>A shift by half a pixel between levels of one parity and another, then three bits, then weights of both signs: the right part is nothing but ties.</summary>
    private static ReferencePipeline AtTies(out ImageBuffer<byte> picture)
    {
        byte[] row = [.. Enumerable.Repeat((byte)16, 12), 127, 128, 127, 128, 127, 128, 127, 128, 127, 128];
        picture = Gray([.. Enumerable.Repeat(row, 9)]);
        return Pipeline(picture, new AugmentationPipelineAttribute { Border = Border.Edge }, new TranslateXAttribute(0.5) { Unit = Unit.Pixel }, new PosterizeAttribute(3), new SharpenAttribute(0.1));
    }

    private static byte[] Bytes(ReferencePipeline pipeline, ImageBuffer<byte> picture, Perturbation? perturbation) =>
        [.. ReferenceInterpreter.Run(pipeline, picture.View, s_key, null, perturbation).Output.Select(v => (byte)v)];
}
