using AugDsl.Algebra;
using AugDsl.Scheduling;
using AugDsl.Steps;

namespace AugDsl.Tests.Scheduling;

/// <summary>What no generated code says is refused: shares beyond [0, 1], numbers of masks, branches that do not fit.</summary>
public sealed class BranchMisuseTests
{
    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.000001)]
    [InlineData(double.NaN)]
    public void A_share_is_between_0_and_1(double share)
    {
        Schedule schedule = Begin();
        schedule.Keep();
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Mix(share));
        schedule.Mix(0.5);
        schedule.OpenBranch();
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.NextBranch(share));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.CloseBranch(share));
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(9, 16)]
    [InlineData(double.NaN, 16)]
    [InlineData(1, 65)]
    [InlineData(1, 1)]
    public void Simplex_noise_has_few_layers_and_nodes(double layers, double nodes)
    {
        Schedule schedule = Begin();
        schedule.OpenBranch();
        Assert.Throws<ArgumentException>(() => schedule.CloseBranch(SimplexBlend.Kind, [layers, nodes, 1], 7));
    }

    [Theory]
    [InlineData(4.1, 16)]
    [InlineData(double.NaN, 16)]
    [InlineData(0, 33)]
    public void Frequency_noise_has_small_exponents_and_few_nodes(double exponent, double nodes)
    {
        Schedule schedule = Begin();
        schedule.OpenBranch();
        Assert.Throws<ArgumentException>(() => schedule.CloseBranch(FrequencyBlend.Kind, [exponent, nodes, 1], 7));
    }

    [Fact]
    public void A_branch_ends_where_one_was_opened() => Assert.Throws<InvalidOperationException>(() => Begin().CloseBranch(0.5));

    [Fact]
    public void A_branch_keeps_the_canvas()
    {
        Schedule schedule = Begin();
        schedule.OpenBranch();
        schedule.Geometry(Map3x3.Identity, 5, 5);
        Assert.Throws<InvalidOperationException>(() => schedule.CloseBranch(0.5));
    }

    private static Schedule Begin() => RandomScheduleTests.Draw(11, 3, true).Record();
}
