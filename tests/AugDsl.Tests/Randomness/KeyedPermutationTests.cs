using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Randomness;

/// <summary>A permutation is one for every size and key, and every one is as likely as every other.</summary>
[JudgedOnce]
public sealed class KeyedPermutationTests
{
    // In standard deviations of chi-square. Keys are fixed, so a run does not vary; a cipher of too few rounds is at hundreds.
    private const double Improbable = 5;

    [Fact]
    public void Every_value_comes_once()
    {
        foreach (int count in (int[])[.. Enumerable.Range(1, 130), 1000, 1023, 1024, 1025, 46_340, 46_341, 65_537])
        {
            KeyedPermutation permutation = new(count);
            for (ulong key = 0; key < (count > 1000 ? 1u : 3u); key++)
            {
                bool[] seen = new bool[count];
                for (int i = 0; i < count; i++)
                {
                    int value = permutation.At(key, 7, i);
                    Assert.False(seen[value], $"{count}: {value} twice");
                    seen[value] = true;
                }
            }
        }
    }

    [Fact]
    public void The_largest_data_set_has_places_that_differ_and_are_spread()
    {
        KeyedPermutation permutation = new(int.MaxValue);
        int[] values = [.. Enumerable.Range(int.MaxValue - 2000, 2000).Select(i => permutation.At(1, 0, i))];
        Assert.Equal(2000, values.Distinct().Count());
        Assert.All(values, value => Assert.InRange(value, 0, int.MaxValue - 1));
        AssertUniform([.. values.GroupBy(value => (int)(value * 20L / int.MaxValue)).Select(group => group.Count())], 2000 / 20.0);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    [InlineData(4, 24)]
    [InlineData(5, 120)]
    public void All_permutations_of_a_few_values_are_equally_likely(int count, int permutations)
    {
        const int Expected = 1000;
        KeyedPermutation permutation = new(count);
        Dictionary<string, int> found = [];
        for (int key = 0; key < permutations * Expected; key++)
        {
            string order = string.Concat(Enumerable.Range(0, count).Select(i => permutation.At((ulong)key, 0, i)));
            found[order] = found.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(permutations, found.Count);
        AssertUniform([.. found.Values], Expected);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(97)]
    public void Every_value_is_at_every_place_equally_often_and_so_are_its_neighbours(int count)
    {
        const int Expected = 60;
        KeyedPermutation permutation = new(count);
        int[] places = new int[count * count];
        int[] steps = new int[count - 1];
        for (int key = 0; key < count * Expected; key++)
        {
            for (int i = 0; i < count; i++) places[(i * count) + permutation.At((ulong)key, 0, i)]++;
            int step = permutation.At((ulong)key, 0, 1) - permutation.At((ulong)key, 0, 0);
            steps[(step < 0 ? step + count : step) - 1]++;
        }

        AssertUniform(places, Expected, (count - 1) * (count - 1));
        AssertUniform(steps, (double)count * Expected / (count - 1));
    }

    [Fact]
    public void Keys_and_tweaks_give_other_permutations()
    {
        KeyedPermutation permutation = new(1000);
        int[] Order(ulong key, uint tweak) => [.. Enumerable.Range(0, 1000).Select(i => permutation.At(key, tweak, i))];
        int[] first = Order(1, 0);
        Assert.Equal(first, Order(1, 0));
        foreach (int[] other in (int[][])[Order(2, 0), Order(1, 1), Order(1UL << 32, 0)])
        {
            // Two random permutations agree at one place on average: at 8 or more once in a hundred thousand.
            Assert.InRange(first.Zip(other).Count(pair => pair.First == pair.Second), 0, 7);
        }
    }

    /// <summary>Pearson's chi-square against its normal approximation, (χ² − n) / √(2n).</summary>
    private static void AssertUniform(int[] found, double expected, int? degrees = null)
    {
        double sum = found.Sum(n => (n - expected) * (n - expected) / expected);
        int freedom = degrees ?? (found.Length - 1);
        double deviation = (sum - freedom) / Math.Sqrt(2.0 * freedom);
        Assert.True(Math.Abs(deviation) < Improbable, $"χ² = {sum} at {freedom} degrees of freedom");
    }
}
