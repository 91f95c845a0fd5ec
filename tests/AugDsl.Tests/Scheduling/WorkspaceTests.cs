using AugDsl.Pipelines;

namespace AugDsl.Tests.Scheduling;

public sealed class WorkspaceTests
{
    [Fact]
    public void AThreadsWorkspaceIsUsedAgainButNotTwiceAtATime()
    {
        AugmentationWorkspace first = AugmentationWorkspace.Rent();
        AugmentationWorkspace inner = AugmentationWorkspace.Rent();
        Assert.NotSame(first, inner);
        AugmentationWorkspace.Return(inner);
        AugmentationWorkspace.Return(first);
        Assert.Same(first, AugmentationWorkspace.Rent());
        AugmentationWorkspace.Return(first);
    }

    [Fact]
    public void TrimGivesTheMemoryBack()
    {
        AugmentationWorkspace workspace = new();
        object before = workspace.Schedule;
        workspace.Trim();
        Assert.NotSame(before, workspace.Schedule);
    }

    [Fact]
    public void ResultsDoNotDependOnWhatTheWorkspaceDidBefore()
    {
        Trial trial = RandomScheduleTests.Draw(11, 3, true);
        byte[] fresh = trial.Bytes();
        trial.Floats(Layout.Hwc);
        Assert.Equal(fresh, trial.Bytes());
    }
}
