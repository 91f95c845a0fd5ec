using AugDsl.CompilerServices;
using AugDsl.Imaging;
using AugDsl.Kernels;
using AugDsl.Pipelines;
using AugDsl.Scheduling;
using AugDsl.Steps;

namespace AugDsl.Tests.Scheduling;

public sealed class WorkspaceTests
{
    [Fact]
    public void AThreadsWorkspaceIsUsedAgainButNotTwiceAtATime()
    {
        Schedule first;
        using (WorkspaceLease outer = new(null))
        {
            first = outer.Schedule;
            using WorkspaceLease inner = new(null);
            Assert.NotSame(first, inner.Schedule);
        }

        using WorkspaceLease again = new(null);
        Assert.Same(first, again.Schedule);
    }

    [Fact]
    public void AWorkspaceInUseIsRefused()
    {
        AugmentationWorkspace workspace = new();
        using (WorkspaceLease lease = new(workspace))
        {
            Assert.Contains("in use", Assert.Throws<InvalidOperationException>(() => new WorkspaceLease(workspace).Dispose()).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(workspace.Trim);
            Assert.Throws<InvalidOperationException>(() => RunOn(workspace));
        }

        new WorkspaceLease(workspace).Dispose();
    }

    [Fact]
    public void AScheduleComparesWithItsOwnCanvas()
    {
        Trial trial = RandomScheduleTests.Draw(11, 3, true);
        Schedule schedule = trial.Record();
        byte[] small = new byte[(schedule.Canvas.Area * 3) - 1];
        Assert.Throws<ArgumentException>(() => schedule.Run(trial.View, small));
        Assert.Throws<ArgumentException>(() => schedule.Run(new ImageView<byte>(new byte[3], 1, 1, 3), new byte[schedule.Canvas.Area * 3]));
        Assert.All(small, value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.1)]
    [InlineData(1e15)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void AScheduleRefusesABlurWithoutEnd(double sigma) => Assert.Throws<ArgumentOutOfRangeException>(() => RandomScheduleTests.Draw(11, 3, true).Record().Stage(GaussianBlur.Kind, [sigma]));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(66_049)]
    public void AScheduleRefusesWeightsThatAreNoOddSquare(int weights) =>
        Assert.ThrowsAny<ArgumentException>(() => RandomScheduleTests.Draw(11, 3, true).Record().Stage(Correlation.Kind, new double[weights]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 30)]
    public unsafe void AnArenaHandsOutWhatWasAskedForOrThrows(long count)
    {
        Arena arena = new();
        arena.Allocate<double>(4);
        arena.Reset();
        Assert.Throws<ArgumentOutOfRangeException>(() => { arena.Allocate<double>((nint)count); });
        Assert.True(arena.Allocate<double>(4) != null);
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

    private static void RunOn(AugmentationWorkspace workspace)
    {
        using WorkspaceLease second = new(workspace);
    }
}
