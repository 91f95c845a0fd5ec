using System.Runtime.InteropServices;
using AugDsl.Imaging;
using AugDsl.Operations.Tests.Harness;
using AugDsl.OwnSteps;
using AugDsl.Pipelines;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Own;

/// <summary>Steps that users write against steps of ours, and values by hand. The interpreter judges them elsewhere, with all others.</summary>
public sealed class OwnStepTests
{
    private static readonly SampleKey s_key = SampleKey.Create(3, 5);

    [Theory]
    [InlineData("[Pointwise<OwnBrightness>(1.3)] [ToTensor]", "[Brightness(1.3)] [ToTensor]")]
    [InlineData("[Rotate(20)] [Pointwise<OwnBrightness>(0.4)] [Gamma(0.7)] [ToTensor]", "[Rotate(20)] [Brightness(0.4)] [Gamma(0.7)] [ToTensor]")]
    [InlineData("[Pointwise<OwnBrightness>(0.4, 1.6, Name = \"b\")] [ToTensor]", "[Brightness(0.4, 1.6, Name = \"b\")] [ToTensor]")]
    public void A_step_that_says_the_same_gives_the_same_values(string own, string ours)
    {
        (float[] mine, float[] theirs) = Both(own, ours);
        for (int i = 0; i < mine.Length; i++) Assert.Equal(theirs[i], mine[i], 1e-6);
    }

    [Theory]
    [InlineData("[Warp<Turn>(20)] [ToTensor]", "[Rotate(20)] [ToTensor]")]
    [InlineData("[ShearX(10)] [Warp<Turn>(-35, 35, Name = \"t\")] [Scale(1.4)] [ToTensor]", "[ShearX(10)] [Rotate(-35, 35, Name = \"t\")] [Scale(1.4)] [ToTensor]")]
    public void A_warp_that_says_the_same_reads_the_same_places(string own, string ours)
    {
        (float[] mine, float[] theirs) = Both(own, ours);

        // Affine maps step through rows, fields compute every point: weights differ in their last bits.
        for (int i = 0; i < mine.Length; i++) Assert.Equal(theirs[i], mine[i], 2e-4);
    }

    [Fact]
    public void A_warp_and_the_geometry_around_it_are_one_sampling()
    {
        CompiledPipeline pipeline = CompiledSet.Load(["[AugmentationPipeline] [Rotate(-10, 10)] [Warp<Swirl>(0.1, 0.3)] [Pointwise<Tint>(0.2, 0.1)] [Elastic(2)] [Warp<Waves>(0.03)] [CenterCrop(30, 20)]"])[0];
        Assert.Equal(1, pipeline.Info.MaximumPasses);
        Assert.Single(pipeline.Decisions(s_key, new ImageSize(50, 40)).Samplings);
        Assert.Contains("with a dense field", pipeline.Info.Plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointwise_step_shares_its_loop_with_the_steps_around_it()
    {
        string plan = CompiledSet.Load(["[AugmentationPipeline] [Gamma(0.8, 1.2)] [Pointwise<Tint>(0.1, 0.4, 0, 0.2)] [Rotate(10)] [Posterize(3, 5)]"])[0].Info.Plan;
        Assert.Contains("body GammaTintPosterize", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_a_number_becomes_black_and_what_is_too_large_is_clamped()
    {
        CompiledPipeline pipeline = CompiledSet.Load(["[AugmentationPipeline(Format = PixelFormat.Gray8)] [Pointwise<Broken>]"])[0];
        byte[] levels = [0, 1, 127, 128, 191, 192, 255];
        Assert.Equal([0, 255, 255, 0, 0, 255, 255], pipeline.Run(new ImageView<byte>(levels, levels.Length, 1, 1), s_key));
    }

    [Fact]
    public void What_a_raster_must_not_leave_is_black_or_clamped()
    {
        CompiledPipeline pipeline = CompiledSet.Load(["[AugmentationPipeline] [Raster<BrokenRaster>]"])[0];
        byte[] pixels = [.. Enumerable.Range(10, 15).Select(i => (byte)i)];
        Assert.Equal([0, 11, 12, 255, 14, 15, 0, 17, 18, 128, 20, 21, 0, 23, 24], pipeline.Run(new ImageView<byte>(pixels, 5, 1, 3), s_key));
    }

    [Fact]
    public void A_step_that_fails_is_named_and_leaves_the_workspace_usable()
    {
        CompiledPipeline failing = CompiledSet.Load(["[AugmentationPipeline] [Gamma(2)] [Include<F>] | [Fragment, Raster<Failing>(1)] private sealed class F;"])[0];
        CompiledPipeline working = CompiledSet.Load(["[AugmentationPipeline] [Gamma(2)] [Raster<Failing>(0)]"])[0];
        AugmentationWorkspace workspace = new();
        ImageView<byte> source = TestPicture.Make(20, 10, 3, 1);
        OwnStepException thrown = Assert.Throws<OwnStepException>(() => failing.Run(TestPicture.Make(20, 10, 3, 1), s_key, workspace));
        Assert.Equal("The step 'Include<F>#1/Raster<Failing>#1' of Compiled.P0 failed: no luck today", thrown.Message);
        Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.Equal(working.Run(source, s_key), working.Run(source, s_key, workspace));
    }

    [Fact]
    public void Drawn_numbers_are_called_after_the_struct_and_its_parameters() => Assert.Equal(
        ["TintStrength", "TintWarmth", "SecondStrength", "SwirlTurns"],
        CompiledSet.Load(["[AugmentationPipeline] [Pointwise<Tint>(0.1, 0.4, 0, 0.2)] [Pointwise<Tint>(0.1, 0.4, 0, 0, Name = \"second\")] [Warp<Swirl>(0, 1)]"])[0].Info.Draws.Select(d => d.Name));

    [Fact]
    [JudgedOnce(ButInHardware = true)]
    public void Samples_allocate_nothing_of_their_own()
    {
        CompiledPipeline pipeline = CompiledSet.Load(["[AugmentationPipeline] [Rotate(-9, 9)] [Warp<Swirl>(0, 0.3)] [Elastic(1)] [Pointwise<Curve>(0.2, 0.4, 0, 0.1, 1, 2)] [Raster<BrokenRaster>] [Warp<Waves>(0, 0.05)]"])[0];
        Assert.Equal(0, pipeline.Allocated(TestPicture.Make(41, 33, 3, 1), 12, new AugmentationWorkspace()));
    }

    /// <summary>DESIGN 5: counter (n, 0, slot, purpose), here purpose 1.</summary>
    [Fact]
    public void Random_numbers_of_a_raster_step_are_a_function_of_their_place()
    {
        StepRandom random = new(new SampleKey(77), 0xABCD);
        for (uint n = 0; n < 5; n++)
        {
            Philox.Block block = Philox.Generate(77, n, 0, 0xABCD, 1);
            Assert.Equal(block.W0 | ((ulong)block.W1 << 32), random.NextBits());
        }

        double sum = 0, squares = 0;
        for (int i = 0; i < 4000; i++)
        {
            double normal = random.NextNormal();
            (sum, squares) = (sum + normal, squares + (normal * normal));
            Assert.InRange(random.NextUnit(), 0, 1);
            Assert.InRange(random.NextBelow(7), 0, 6);
        }

        Assert.InRange(sum / 4000, -0.06, 0.06);
        Assert.InRange(squares / 4000, 0.93, 1.07);
    }

    private static (float[] Own, float[] Ours) Both(string own, string ours)
    {
        IReadOnlyList<CompiledPipeline> pipelines = CompiledSet.Load(["[AugmentationPipeline(Border = Border.Reflect)] " + own, "[AugmentationPipeline(Border = Border.Reflect)] " + ours]);
        ImageView<byte> source = TestPicture.Make(47, 35, 3, 9);
        return (Floats(pipelines[0].Run(source, s_key)), Floats(pipelines[1].Run(source, s_key)));
    }

    private static float[] Floats(byte[] bytes) => MemoryMarshal.Cast<byte, float>(bytes).ToArray();
}
