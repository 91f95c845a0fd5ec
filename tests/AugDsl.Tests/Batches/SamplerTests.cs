using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Randomness;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Batches;

/// <summary>What samplers promise of an epoch.</summary>
[JudgedOnce]
public sealed class SamplerTests
{
    [Fact]
    public void Sequential_is_the_order_of_the_data_set() =>
        Assert.Equal(Enumerable.Range(0, 9).Select(i => new SampledIndex(i)), Epoch(new SequentialSampler(9), 5, 3));

    [Fact]
    public void Shuffled_has_every_picture_once_in_another_order_each_epoch_and_seed()
    {
        ShuffledSampler sampler = new(500);
        List<int[]> orders = [.. new[] { (1UL, 0), (1UL, 1), (2UL, 0) }.Select(run => Indices(Epoch(sampler, run.Item1, run.Item2)))];
        Assert.All(orders, order => Assert.Equal(Enumerable.Range(0, 500), order.Order()));
        Assert.All(orders, order => Assert.InRange(order.Where((index, i) => index == i).Count(), 0, 7));
        for (int i = 0; i < 3; i++) Assert.InRange(orders[i].Zip(orders[(i + 1) % 3]).Count(pair => pair.First == pair.Second), 0, 7);
        Assert.Equal(orders[1], Indices(Epoch(new ShuffledSampler(500), 1, 1)));
    }

    [Fact]
    public void Order_keys_are_no_sample_keys()
    {
        HashSet<ulong> samples = [.. Enumerable.Range(0, 2000).Select(i => SampleKey.Create(3, (ulong)i, 4).Value)];
        Assert.All(Enumerable.Range(0, 100), stream => Assert.DoesNotContain(OrderKey.Create(3, 4, (uint)stream), samples));

        // The definition: an index whose upper half is all ones.
        Assert.Equal(SampleKey.Create(3, 0xFFFF_FFFF_0000_0007, 4).Value, OrderKey.Create(3, 4, 7));
    }

    [Fact]
    public void Class_balanced_has_every_class_once_in_each_round_and_pictures_by_turns()
    {
        int[] labels = [0, 0, 0, 0, 0, 0, 0, 2, 2, 3, 0, 2];
        InMemoryDataset dataset = Labelled(labels, ["a", "empty", "c", "d"]);
        ClassBalancedSampler sampler = new(dataset);
        Assert.Equal((8, 24), (sampler.SamplesPerClass, sampler.Count));
        HashSet<string> orders = [];
        for (int epoch = 0; epoch < 4; epoch++)
        {
            SampledIndex[] samples = Epoch(sampler, 1, epoch);
            foreach (SampledIndex[] round in samples.Chunk(3)) Assert.Equal([0, 2, 3], round.Select(sample => labels[sample.Index]).Order());
            foreach (IGrouping<int, SampledIndex> ofClass in samples.GroupBy(sample => labels[sample.Index]))
            {
                int pictures = labels.Count(label => label == ofClass.Key);
                foreach ((int pass, SampledIndex[] turn) in ofClass.Chunk(pictures).Index())
                {
                    Assert.Equal(turn.Length, turn.Select(sample => sample.Index).Distinct().Count());
                    Assert.All(turn, sample => Assert.Equal((uint)pass, sample.Variant));
                }
            }

            orders.Add(string.Join(',', samples));
        }

        Assert.Equal(4, orders.Count);
        Assert.Equal((2, 6), (new ClassBalancedSampler(dataset, 2).SamplesPerClass, new ClassBalancedSampler(dataset, 2).Count));
        Assert.Throws<ArgumentException>("dataset", () => new ClassBalancedSampler(new InMemoryDataset(new byte[4], 1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("samplesPerClass", () => new ClassBalancedSampler(dataset, 0));
        Assert.Throws<ArgumentOutOfRangeException>("samplesPerClass", () => new ClassBalancedSampler(dataset, int.MaxValue));
    }

    [Fact]
    public void The_order_of_classes_in_a_round_varies()
    {
        ClassBalancedSampler sampler = new(Labelled([0, 1, 2], null), 600);
        int[] found = [.. Epoch(sampler, 1, 0).Chunk(3).GroupBy(round => string.Concat(round.Select(sample => sample.Index))).Select(group => group.Count())];
        Assert.Equal(6, found.Length);
        Assert.All(found, count => Assert.InRange(count, 60, 140));
    }

    [Fact]
    public void Weighted_draws_by_weight()
    {
        double[] weights = [0, 1, 2.5, 0, 10, 0.25, 6.25, 0];
        const int Count = 80_000;
        WeightedSampler sampler = new(weights, Count);
        int[] found = new int[weights.Length];
        SampledIndex[] samples = Epoch(sampler, 11, 2);
        foreach (SampledIndex sample in samples) found[sample.Index]++;
        for (int i = 0; i < weights.Length; i++)
        {
            double p = weights[i] / 20;
            Assert.InRange(found[i], (Count * p) - (5 * Math.Sqrt(Count * p * (1 - p))), (Count * p) + (5 * Math.Sqrt(Count * p * (1 - p))));
        }

        Assert.Equal(Count, samples.Select(sample => sample.Variant).Distinct().Count());
        Assert.NotEqual(Indices(samples), Indices(Epoch(sampler, 11, 3)));
        Assert.Equal(8, new WeightedSampler(weights).Count);
    }

    [Fact]
    public void A_weight_of_0_is_never_drawn()
    {
        Random random = new(5);
        foreach (int count in (int[])[1, 2, 3, 10, 1000])
        {
            double[] weights = [.. Enumerable.Range(0, count).Select(i => i % 3 == 1 ? 0 : Math.Pow(random.NextDouble(), 8))];
            WeightedSampler sampler = new(weights, 4000);
            Assert.All(Epoch(sampler, 1, 0), sample => Assert.True(weights[sample.Index] > 0));
        }
    }

    [Fact]
    public void Weights_are_checked()
    {
        foreach (double[] weights in (double[][])[[], [0, 0], [1, -1], [double.NaN], [double.PositiveInfinity], [double.MaxValue, double.MaxValue]])
            Assert.Throws<ArgumentException>("weights", () => new WeightedSampler(weights));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedSampler([1], 0));
    }

    [Fact]
    public void A_subset_keeps_indices_and_takes_any_order()
    {
        int[] indices = [7, 3, 100, 4];
        SampledIndex[] shuffled = Epoch(new SubsetSampler(indices), 1, 0);
        Assert.Equal(indices.Order(), Indices(shuffled).Order());
        Assert.Equal(indices, Indices(Epoch(new SubsetSampler(indices, new SequentialSampler(4)), 1, 0)));
        SubsetSampler drawn = new(indices, new WeightedSampler([0, 1, 0, 0], 3));
        Assert.Equal([new(3, 0), new(3, 1), new(3, 2)], Epoch(drawn, 1, 0));
        Assert.Throws<InvalidOperationException>(() => new SubsetSampler(indices, new SequentialSampler(5)).At(1, 0, 4));
        foreach (int[] wrong in (int[][])[[], [1, 2, 1], [-1]]) Assert.Throws<ArgumentException>("indices", () => new SubsetSampler(wrong));
    }

    [Fact]
    public void Positions_and_counts_are_checked()
    {
        InMemoryDataset dataset = Labelled([0, 1], null);
        foreach (ISampler sampler in (ISampler[])[new SequentialSampler(2), new ShuffledSampler(2), new ClassBalancedSampler(dataset), new WeightedSampler([1, 1]), new SubsetSampler([0, 1])])
        {
            Assert.Throws<ArgumentOutOfRangeException>("position", () => sampler.At(0, 0, 2));
            Assert.Throws<ArgumentOutOfRangeException>("position", () => sampler.At(0, 0, -1));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new SequentialSampler(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShuffledSampler(-1));
    }

    private static InMemoryDataset Labelled(int[] labels, string[]? names) => new(new byte[labels.Length], 1, 1, 1, labels, names);

    private static SampledIndex[] Epoch(ISampler sampler, ulong seed, int epoch) => [.. Enumerable.Range(0, sampler.Count).Select(p => sampler.At(seed, epoch, p))];

    private static int[] Indices(SampledIndex[] samples) => [.. samples.Select(sample => sample.Index)];
}
