using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>How many rows classes get, and what is refused.</summary>
public sealed class TargetTests
{
    private static readonly int[] s_labels = [.. Enumerable.Repeat(7, 100), .. Enumerable.Repeat(-2, 30), .. Enumerable.Repeat(4, 11)];
    private static readonly double[] s_values = Tables.Clouds(141, 3).Values;

    public static TheoryData<SamplingTarget, int[]> Targets => new()
    {
        { SamplingTarget.Auto, [100, 100, 100] },
        { SamplingTarget.Ratio(0.25), [30, 25, 100] },
        { SamplingTarget.Percent(200), [90, 33, 100] },
        { SamplingTarget.Percent(50), [45, 17, 100] }, // 5.5 rounds half to even
        { SamplingTarget.Counts(new Dictionary<int, int> { [4] = 50, [7] = 110 }), [30, 50, 110] },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Classes_get_what_is_asked_for(SamplingTarget target, int[] counts)
    {
        Resampling<double> result = new Smote { Target = target }.Resample<double>(s_values, s_labels, 3);
        Assert.Equal([new ClassCount(-2, 30, counts[0]), new ClassCount(4, 11, counts[1]), new ClassCount(7, 100, counts[2])], result.Classes);
        Assert.Equal(counts.Sum(), result.Rows);
        Assert.Equal(s_labels, result.Labels[..141]);
        Assert.Empty(result.Missed);
        int[] added = result.Labels[141..];
        Assert.Equal(added.Order(), added);
    }

    [Fact]
    public void Missed_targets_are_listed()
    {
        SamplingTarget most = SamplingTarget.Counts(new Dictionary<int, int> { [7] = 90 });
        Resampling<double> result = new NearMiss { Version = 3, Neighbours = 1, Target = most }.Resample<double>(s_values, s_labels, 3);
        MissedTarget missed = Assert.Single(result.Missed);
        Assert.Equal(new MissedTarget(7, 90, result.Labels.Count(label => label == 7)), missed);
        Assert.InRange(missed.After, 1, 11);
        Assert.Empty(new NearMiss { Target = most }.Resample<double>(s_values, s_labels, 3).Missed);
        Assert.Empty(new TomekLinks().Resample<double>(s_values, s_labels, 3).Missed);
        result = new SmoteEnn().Resample<double>(s_values, s_labels, 3);
        Assert.Equal(result.Classes.Where(count => count.After != 100).Select(count => new MissedTarget(count.Label, 100, count.After)), result.Missed);
        Assert.NotEmpty(result.Missed);
    }

    [Fact]
    public void Refusals_say_what_and_where()
    {
        Refused("class 4 has 11 rows, and 5 are asked for", new Smote { Target = SamplingTarget.Counts(new Dictionary<int, int> { [4] = 5 }) });
        Refused("no such class", new Smote { Target = SamplingTarget.Counts(new Dictionary<int, int> { [5] = 5 }) });
        Refused("class 4 has 11 rows: each needs 11 neighbours", new Smote { Neighbours = 11 });
        Refused("Use at most 10 neighbours", new Adasyn { Neighbours = 11 });
        Refused("percentage", new RandomUndersampler { Target = SamplingTarget.Percent(10) });
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplingTarget.Ratio(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SamplingTarget.Percent(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Smote { Neighbours = 0 }.Resample<double>(s_values, s_labels, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NearMiss { Version = 4 }.Resample<double>(s_values, s_labels, 3));
        Assert.Throws<ArgumentException>(() => new Smote().Resample<double>(s_values, s_labels, 4));

        static void Refused(string text, Resampler method) =>
            Assert.Contains(text, Assert.Throws<ResamplingException>(() => method.Resample<double>(s_values, s_labels, 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_tables_are_refused_with_row_and_column()
    {
        Check("row 5, column 2: NaN", 5, 2, (5 * 3) + 2, double.NaN);
        Check("row 0, column 0: Infinity", 0, 0, 0, double.PositiveInfinity);
        Check("distances overflow", -1, 1, (9 * 3) + 1, 1e300);
        Assert.Contains("no rows", Assert.Throws<ResamplingException>(() => new Smote().Resample<double>([], [], 3)).Message, StringComparison.Ordinal);
        Assert.Contains("nothing to balance", Assert.Throws<ResamplingException>(() => new Smote().Resample<double>([1, 2], [3, 3], 1)).Message, StringComparison.Ordinal);
        Assert.Contains("1 row: each", Assert.Throws<ResamplingException>(() => new Smote().Resample<double>([1, 2, 3], [3, 3, 1], 1)).Message, StringComparison.Ordinal);
        TableSchema codes = new([ColumnKind.Categorical, ColumnKind.Continuous], ["colour", "size"]);
        ResamplingException code = Assert.Throws<ResamplingException>(() => new SmoteNc().Resample<float>([1, 2, 0.5f, 3], [0, 1], codes));
        Assert.Contains("row 1, column \"colour\": 0.5 is no code", code.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (code.Row, code.Column));

        static void Check(string text, int row, int column, int place, double value)
        {
            double[] values = [.. s_values];
            values[place] = value;
            ResamplingException error = Assert.Throws<ResamplingException>(() => new Smote().Resample<double>(values, s_labels, 3));
            Assert.Contains(text, error.Message, StringComparison.Ordinal);
            Assert.Equal((row, column), (error.Row, error.Column));
        }
    }

    [Fact]
    public void A_result_beyond_any_array_is_refused_before_anything_is_made() =>
        Assert.Contains("no array can hold", Assert.Throws<ResamplingException>(() =>
            new Smote { Target = SamplingTarget.Counts(new Dictionary<int, int> { [4] = 2_000_000_000 }) }.Resample<double>(s_values, s_labels, 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void Adasyn_says_that_every_share_rounds_to_none()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(_ => 1.0)];
        int[] labels = [.. Enumerable.Range(0, 40).Select(i => i < 21 ? 0 : 1)];
        Assert.Contains("rounds to none", Assert.Throws<ResamplingException>(() => new Adasyn().Resample<double>(values, labels, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_that_do_not_touch_have_no_border()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i < 15 ? i : 1000.0 + i)];
        int[] labels = [.. Enumerable.Range(0, 40).Select(i => i < 15 ? 1 : 0)];
        Assert.Contains("in danger", Assert.Throws<ResamplingException>(() => new BorderlineSmote().Resample<double>(values, labels, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("adapt", Assert.Throws<ResamplingException>(() => new Adasyn().Resample<double>(values, labels, 1)).Message, StringComparison.Ordinal);
    }
}
