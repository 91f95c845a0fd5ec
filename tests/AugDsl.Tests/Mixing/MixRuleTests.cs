using AugDsl.CompilerServices;
using AugDsl.Mixing;
using AugDsl.Randomness;
using AugDsl.Scheduling;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Mixing;

[JudgedOnce]
public sealed class MixRuleTests
{
    /// <summary>The epochs of 200 in which a rule is active, as runs "first-last", written by hand from the definition.</summary>
    [Theory]
    [InlineData(0, int.MaxValue, 1, 0, "0-199")]
    [InlineData(5, int.MaxValue, 1, 0, "5-199")]
    [InlineData(0, 3, 1, 0, "0-2")]
    [InlineData(10, 10, 1, 0, "")]
    [InlineData(0, 12, 8, 2, "0-7 10-11")]
    [InlineData(100, 160, 8, 2, "100-107 110-117 120-127 130-137 140-147 150-157")]
    [InlineData(1, 9, 1, 1, "1-1 3-3 5-5 7-7")]
    [InlineData(3, 20, 2, 5, "3-4 10-11 17-18")]
    [InlineData(190, 195, int.MaxValue, int.MaxValue, "190-194")]
    [InlineData(0, 6, 1, int.MaxValue, "0-0")]
    [InlineData(198, int.MaxValue, 1, 0, "198-199")]
    public void Schedule(int start, int end, int on, int off, string runs)
    {
        MixRule rule = new(MixKind.SamplePairing, "$mix/SamplePairing#1") { StartEpoch = start, EndEpoch = end, OnEpochs = on, OffEpochs = off };
        HashSet<int> active = [];
        foreach (string run in runs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int[] ends = [.. run.Split('-').Select(int.Parse)];
            active.UnionWith(Enumerable.Range(ends[0], ends[1] - ends[0] + 1));
        }

        Assert.Equal(active.Order(), Enumerable.Range(0, 200).Where(e => rule.IsActive((uint)e)));
    }

    [Fact]
    public void Epochs_beyond_int_are_counted_on() =>
        Assert.False(new MixRule(MixKind.Mixup, "$mix/Mixup#1").IsActive(uint.MaxValue)); // EndEpoch's default is int.MaxValue.

    [Theory]
    [InlineData(MixKind.None, 1)]
    [InlineData((MixKind)9, 1)]
    [InlineData(MixKind.Mixup, 0)]
    [InlineData(MixKind.Mixup, double.NaN)]
    [InlineData(MixKind.CutMix, 1001)]
    public void Wrong_rules_are_refused(MixKind kind, double alpha) => Assert.Throws<ArgumentOutOfRangeException>(() => new MixRule(kind, "$mix/x#1", alpha));

    [Fact]
    public void The_slot_is_the_hash_of_the_path() => Assert.Equal(StepSlot.Of("$mix/CutMix#2"), new MixRule(MixKind.CutMix, "$mix/CutMix#2").Slot);
}
