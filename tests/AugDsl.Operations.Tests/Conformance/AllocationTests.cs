using AugDsl.Operations.Tests.Harness;
using AugDsl.Pipelines;
using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Conformance;

/// <summary>After the first round of samples the same samples allocate nothing, with a workspace of the caller's and with the thread's own.</summary>
[JudgedOnce(ButInHardware = true)]
public sealed class AllocationTests
{
    private static readonly Lazy<IReadOnlyList<CompiledPipeline>> s_pipelines = new(() => CompiledSet.Load(IssuePipelines.All));

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
