using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>Which rows are removed.</summary>
public sealed class CleaningTests
{
    // On a line; class 1 is the smaller one. Links: (2, 3) and (5, 6); row 7 has a nearer neighbour.
    private static readonly double[] s_line = [0, 1, 4, 4.5, 10, 12, 12.25, 12.6, 20];
    private static readonly int[] s_labels = [0, 0, 0, 1, 0, 0, 1, 1, 0];

    [Fact]
    public void Tomek_links_lose_the_row_of_the_larger_class_or_both()
    {
        Assert.Equal([0, 1, 3, 4, 6, 7, 8], new TomekLinks().Resample<double>(s_line, s_labels, 1).Kept);
        Assert.Equal([0, 1, 4, 7, 8], new TomekLinks { Scope = CleaningScope.All }.Resample<double>(s_line, s_labels, 1).Kept);
    }

    [Fact]
    public void Edited_rows_need_all_or_most_of_their_neighbours()
    {
        // Nearest three of 2: 3, 1, 0; of 4: 5, 6, 7; of 5: 6, 7, 4; of 8: 7, 6, 5.
        Assert.Equal([3, 6, 7], new EditedNearestNeighbours().Resample<double>(s_line, s_labels, 1).Kept);
        Assert.Equal([0, 1, 2, 3, 6, 7], new EditedNearestNeighbours { Agreement = NeighbourAgreement.Mode }.Resample<double>(s_line, s_labels, 1).Kept);
    }

    [Theory]
    [InlineData(1, new[] { 2, 3, 4, 5, 6, 7 })]
    [InlineData(2, new[] { 2, 3, 4, 5, 6, 7 })]
    [InlineData(3, new[] { 1, 2, 3, 4, 6, 7 })]
    public void Near_misses(int version, int[] kept)
    {
        // Mean distances of rows 0, 1, 2, 4, 5, 8 to the nearest two of 4.5, 12.25, 12.6: 8.4, 7.4, 4.4, 2.4, 0.4, 7.6; to the farthest two: 12.4, 11.4, 8.4, 4.1, 4.1, 11.6.
        // Version 3 chooses among 1, 2, 4 and 5.
        NearMiss method = new() { Version = version, Neighbours = 2 };
        Assert.Equal(kept, method.Resample<double>(s_line, s_labels, 1).Kept);
    }

    [Fact]
    public void A_random_choice_has_no_row_twice_and_another_seed_chooses_others()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 2);
        Resampling<double> first = new RandomUndersampler().Resample<double>(values, labels, 2);
        Assert.Equal([new ClassCount(0, 240, 60), new ClassCount(1, 60, 60)], first.Classes);
        Assert.Equal(120, first.Kept.Distinct().Count());
        Assert.Equal(first.Kept.Order(), first.Kept);
        Assert.NotEqual(first.Kept, new RandomUndersampler { Seed = 1 }.Resample<double>(values, labels, 2).Kept);
        Resampling<double> ratio = new RandomUndersampler { Target = SamplingTarget.Ratio(0.5) }.Resample<double>(values, labels, 2);
        Assert.Equal([new ClassCount(0, 240, 120), new ClassCount(1, 60, 60)], ratio.Classes);
    }

    [Fact]
    public void Combinations_are_smote_and_then_the_cleaning_of_all_classes()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 4);
        Resampling<double> grown = new Smote { Seed = 3 }.Resample<double>(values, labels, 4);
        Check(new SmoteTomek { Seed = 3 }, new TomekLinks { Scope = CleaningScope.All });
        Check(new SmoteEnn { Seed = 3 }, new EditedNearestNeighbours { Scope = CleaningScope.All });

        void Check(Combination combination, Undersampler cleaner)
        {
            Resampling<double> expected = cleaner.Resample<double>(grown.Values, grown.Labels, 4);
            Resampling<double> result = combination.Resample<double>(values, labels, 4);
            Assert.Equal(expected.Values, result.Values);
            Assert.Equal(expected.Labels, result.Labels);
            Assert.Equal(expected.Kept.Where(row => row < 300), result.Kept);
            Assert.Equal(expected.Kept.Where(row => row >= 300).Select(row => grown.Synthetic[row - 300]), result.Synthetic);
            Assert.InRange(result.Rows, 1, grown.Rows - 1);
        }
    }
}
