using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>New rows are what the methods' formulas give for the base, the neighbour and the factor that a result names.</summary>
public sealed class FormulaTests
{
    public static TheoryData<Oversampler> Interpolating =>
    [
        new Smote(), new Smote { Neighbours = 1, Seed = 7 }, new BorderlineSmote(), new BorderlineSmote { Kind = BorderlineKind.Second }, new Adasyn(),
        new KMeansSmote { Clusters = 3, ImbalanceThreshold = 100 }, new Smote { Target = SamplingTarget.Percent(230) },
    ];

    [Theory]
    [MemberData(nameof(Interpolating))]
    public void Rows_lie_between_base_and_neighbour(Oversampler method)
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Resampling<double> result = method.Resample<double>(values, labels, 6);
        Assert.Equal(values, result.Values[..values.Length]);
        Assert.Equal(Enumerable.Range(0, 300), result.Kept);
        Assert.NotEmpty(result.Synthetic);
        for (int i = 0; i < result.Synthetic.Length; i++)
        {
            SyntheticRow from = result.Synthetic[i];
            Assert.InRange(from.Factor, 0, 1);
            Assert.NotEqual(from.Base, from.Neighbour);
            Assert.Equal(labels[from.Base], result.Labels[300 + i]);
            for (int column = 0; column < 6; column++)
            {
                double start = values[(from.Base * 6) + column];
                Assert.Equal(start + (from.Factor * (values[(from.Neighbour * 6) + column] - start)), result.Row(300 + i)[column]);
            }
        }
    }

    [Fact]
    public void Smote_takes_neighbours_of_the_class_and_every_base_equally_often()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Resampling<double> result = new Smote().Resample<double>(values, labels, 6);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(6));
        int[] own = [.. Enumerable.Range(0, 300).Where(row => labels[row] == 1)];
        NeighbourLists lists = ExhaustiveSearch.Find(own, own, 5, 1, table.SquaredDistance);
        Assert.Equal(180, result.Synthetic.Length);
        Assert.All(result.Synthetic, row => Assert.True(lists.Rows(Array.IndexOf(own, row.Base)).Contains(row.Neighbour)));
        Assert.All(result.Synthetic.CountBy(row => row.Base), pair => Assert.Equal(3, pair.Value));
    }

    [Fact]
    public void Half_of_a_class_is_a_choice_without_repetition()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Resampling<double> result = new Smote { Target = SamplingTarget.Percent(50) }.Resample<double>(values, labels, 6);
        Assert.Equal(30, result.Synthetic.Select(row => row.Base).Distinct().Count());
        Assert.Equal(30, result.Synthetic.Length);
    }

    [Fact]
    public void Factors_and_neighbours_are_uniform()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Resampling<double> result = new Smote { Target = SamplingTarget.Percent(20000) }.Resample<double>(values, labels, 6);
        double[] factors = [.. result.Synthetic.Select(row => row.Factor)];
        Assert.Equal(12000, factors.Length);

        // Five standard deviations: 1 / √(12 n), and √(n p (1 − p)).
        Assert.InRange(factors.Average(), 0.5 - 0.0132, 0.5 + 0.0132);
        Assert.InRange(factors.Select(factor => factor * factor).Average(), 0.3333 - 0.0137, 0.3333 + 0.0137);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(6));
        int[] own = [.. Enumerable.Range(0, 300).Where(row => labels[row] == 1)];
        NeighbourLists lists = ExhaustiveSearch.Find(own, own, 5, 1, table.SquaredDistance);
        int[] ranks = new int[5];
        foreach (SyntheticRow row in result.Synthetic) ranks[lists.Rows(Array.IndexOf(own, row.Base)).IndexOf(row.Neighbour)]++;
        Assert.All(ranks, count => Assert.InRange(count, 2400 - 220, 2400 + 220));
    }

    [Fact]
    public void Borderline_starts_in_danger_and_the_second_kind_stays_near_its_class()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(6));
        BorderlineSets sets = BorderlineSets.Of(table, table.Classes[1], 10, 1);
        Assert.Equal(table.Classes[1].Count, sets.Safe.Length + sets.Danger.Length + sets.Noise.Length);
        Resampling<double> first = new BorderlineSmote().Resample<double>(values, labels, 6);
        Assert.All(first.Synthetic, row => Assert.Contains(row.Base, sets.Danger));
        Assert.All(first.Synthetic, row => Assert.Equal(1, labels[row.Neighbour]));
        SyntheticRow[] second = new BorderlineSmote { Kind = BorderlineKind.Second }.Resample<double>(values, labels, 6).Synthetic;
        SyntheticRow[] across = [.. second.Where(row => labels[row.Neighbour] == 0)];
        Assert.NotEmpty(across);
        Assert.All(across, row => Assert.InRange(row.Factor, 0, 0.5));
    }

    [Fact]
    public void Adasyn_shares_by_the_others_among_the_neighbours()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(6));
        int[] own = table.Classes[1].Rows;
        NeighbourLists lists = ExhaustiveSearch.Find(own, Selection.Everything(300), 5, 1, table.SquaredDistance);
        double[] shares = [.. Enumerable.Range(0, own.Length).Select(i => lists.Rows(i).ToArray().Count(row => labels[row] == 0) / 5.0)];
        int[] expected = [.. shares.Select(share => (int)Math.Round(share / shares.Sum() * 180))];
        Resampling<double> result = new Adasyn().Resample<double>(values, labels, 6);
        Assert.Equal(expected, own.Select(row => result.Synthetic.Count(each => each.Base == row)));
        Assert.All(result.Synthetic, row => Assert.Equal(1, labels[row.Neighbour]));
    }

    [Fact]
    public void KMeans_makes_exactly_as_many_rows_and_stays_inside_clusters()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 6);
        KMeansSmote method = new() { Clusters = 4, ImbalanceThreshold = 100 };
        Resampling<double> result = method.Resample<double>(values, labels, 6);
        int[] clusters = Clusters.Find(Tables.Of(values, labels, TableSchema.Continuous(6)), 4, 0, 1);
        Assert.Equal(180, result.Synthetic.Length);
        Assert.Equal(4, clusters.Distinct().Count());
        Assert.All(result.Synthetic, row => Assert.Equal(clusters[row.Base], clusters[row.Neighbour]));
    }

    [Fact]
    public void Integer_columns_are_rounded()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 2);
        for (int i = 0; i < values.Length; i += 2) values[i] = Math.Round(values[i] * 10);
        Resampling<double> result = new Smote().Resample<double>(values, labels, new TableSchema([ColumnKind.Integer, ColumnKind.Continuous]));
        Assert.All(Enumerable.Range(0, result.Rows), row => Assert.True(double.IsInteger(result.Row(row)[0])));
        Assert.Contains(Enumerable.Range(300, 180), row => !double.IsInteger(result.Row(row)[1]));
    }

    [Fact]
    public void Random_copies_are_rows_of_the_class_and_shrinkage_spreads_them_by_the_rule_of_thumb()
    {
        (double[] values, int[] labels) = Tables.Clouds(300, 3);
        Resampling<double> copies = new RandomOversampler().Resample<double>(values, labels, 3);
        Assert.All(Enumerable.Range(0, 180), i => Assert.Equal(values[(copies.Synthetic[i].Base * 3)..((copies.Synthetic[i].Base * 3) + 3)], copies.Row(300 + i).ToArray()));
        Resampling<double> spread = new RandomOversampler { Shrinkage = 0.5, Target = SamplingTarget.Percent(10000) }.Resample<double>(values, labels, 3);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(3));
        double width = 0.5 * Math.Pow(4.0 / (5 * 60), 1.0 / 7);
        for (int column = 0; column < 3; column++)
        {
            double[] noise = [.. spread.Synthetic.Select((row, i) => spread.Row(300 + i)[column] - values[(row.Base * 3) + column])];
            double deviation = Math.Sqrt(noise.Average(value => value * value));
            double expected = width * SmoteNc.Deviation(table, table.Classes[1].Rows, column);
            Assert.InRange(deviation / expected, 1 - 0.046, 1 + 0.046); // five standard deviations of 6000 normals
        }
    }
}
