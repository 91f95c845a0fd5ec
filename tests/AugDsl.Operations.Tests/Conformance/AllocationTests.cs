using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>After the first round of samples the same samples allocate nothing, with a workspace of the caller's and with the thread's own.</summary>
[JudgedOnce(ButInHardware = true)]
public sealed class AllocationTests
{
    private static readonly Lazy<IReadOnlyList<CompiledPipeline>> s_pipelines = new(() => CompiledSet.Load(
    [
        .. IssuePipelines.All,
        "[AugmentationPipeline] [Rotate(-9, 9)] [Blend<F>(0.2, 0.8, Probability = 0.5)] [SimplexBlend<G>] [Scale(0.9, 1.1)] [FrequencyBlend<G>(-4, 4)] [ToTensor]"
            + "| [Fragment, Gamma(0.5, 2), Contrast(0.5, 2), OneOf<H>] private sealed class F; [Fragment, Blend<F>(0.5), GaussianBlur(0, 2, Probability = 0.5), Blend<I>(0.3)] private sealed class G; "
            + "[Fragment, Invert, Equalize] private sealed class H; [Fragment, GaussianNoise(0.1), Superpixels(0.5)] private sealed class I;",
    ]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Samples_allocate_nothing_after_warm_up(bool ownWorkspace)
    {
        foreach (CompiledPipeline pipeline in s_pipelines.Value)
        {
            AugmentationWorkspace? workspace = ownWorkspace ? new AugmentationWorkspace() : null;
            long bytes = pipeline.Allocated(TestPicture.Make(61, 47, 3, 1), 24, workspace);
            Assert.True(bytes == 0, $"{bytes} bytes for 24 samples of\n{pipeline.Info.Plan}");
        }
    }
}
