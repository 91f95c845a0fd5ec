using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>Categories: distances, votes, and which methods take them.</summary>
public sealed class CategoryTests
{
    [Fact]
    public void Nc_interpolates_numbers_and_votes_on_categories()
    {
        (double[] values, int[] labels, TableSchema schema) = Tables.Mixed(300, 6, 2);
        Resampling<double> result = new SmoteNc { Neighbours = 3 }.Resample<double>(values, labels, schema);
        Table<double> table = Tables.Of(values, labels, schema);
        int[] own = table.Classes[1].Rows;
        double med = SmoteNc.MedianDeviation(table, own);
        NeighbourLists lists = ExhaustiveSearch.Find(own, own, 3, 1, (a, b) => table.SquaredDistance(a, b) + (med * med * table.Mismatches(a, b)));
        for (int i = 0; i < result.Synthetic.Length; i++)
        {
            SyntheticRow from = result.Synthetic[i];
            int[] voters = lists.Rows(Array.IndexOf(own, from.Base)).ToArray();
            Assert.Contains(from.Neighbour, voters);
            ReadOnlySpan<double> row = result.Row(300 + i);
            for (int column = 0; column < 2; column++)
            {
                double code = row[column];
                Dictionary<double, int> votes = voters.CountBy(voter => values[(voter * 6) + column]).ToDictionary();
                Assert.Equal(votes.Values.Max(), votes[code]);
            }

            for (int column = 2; column < 6; column++)
            {
                double start = values[(from.Base * 6) + column];
                Assert.Equal(start + (from.Factor * (values[(from.Neighbour * 6) + column] - start)), row[column]);
            }
        }
    }

    [Fact]
    public void The_median_of_an_even_number_of_deviations_is_the_mean_of_the_middle_two()
    {
        double[] values = [0, 0, 0, 0, 9, 2, 4, 8, 16, 9];
        Table<double> table = Tables.Of([.. values, .. values], [0, 0, 1, 1], new TableSchema([ColumnKind.Continuous, ColumnKind.Continuous, ColumnKind.Continuous, ColumnKind.Continuous, ColumnKind.Categorical]));
        Assert.Equal(3, SmoteNc.MedianDeviation(table, [0, 1])); // deviations 1, 2, 4, 8
    }

    [Fact]
    public void Value_differences_are_sums_over_classes_squared_over_columns()
    {
        // Category 0: classes 2 to 1; category 1: 0 to 1. δ = |2/3 − 0| + |1/3 − 1| = 4/3.
        Table<double> table = Tables.Of([0, 0, 0, 1], [0, 0, 1, 1], new TableSchema([ColumnKind.Categorical]));
        ValueDifferences metric = new(table);
        Assert.Equal(16 / 9.0, metric.Distance(0, 3), 1e-12);
        Assert.Equal(0, metric.Distance(0, 2));
    }

    [Fact]
    public void N_votes_among_a_row_and_its_neighbours()
    {
        (double[] values, int[] labels, TableSchema schema) = Tables.Mixed(200, 5, 5);
        Resampling<double> result = new SmoteN().Resample<double>(values, labels, schema);
        Table<double> table = Tables.Of(values, labels, schema);
        int[] own = table.Classes[1].Rows;
        NeighbourLists lists = ExhaustiveSearch.Find(own, own, 5, 1, new ValueDifferences(table).Distance);
        for (int i = 0; i < result.Synthetic.Length; i++)
        {
            int[] voters = [result.Synthetic[i].Base, .. lists.Rows(Array.IndexOf(own, result.Synthetic[i].Base))];
            for (int column = 0; column < 5; column++)
            {
                Dictionary<double, int> votes = voters.CountBy(voter => values[(voter * 5) + column]).ToDictionary();
                Assert.Equal(votes.Values.Max(), votes[result.Row(200 + i)[column]]);
            }
        }
    }

    [Fact]
    public void Ties_fall_to_each_category_equally_often()
    {
        Table<double> table = Tables.Of([2, 0, 2, 1, 0], [0, 0, 1, 1, 1], new TableSchema([ColumnKind.Categorical]));
        Assert.Equal(0, CategoryVotes.MostFrequent(table, [0, 1, 2, 3, 4], 0, 0.49));
        Assert.Equal(2, CategoryVotes.MostFrequent(table, [0, 1, 2, 3, 4], 0, 0.5));
        Assert.Equal(2, CategoryVotes.MostFrequent(table, [0, 2, 3], 0, 0));
    }

    [Fact]
    public void Methods_refuse_columns_that_they_have_no_rule_for()
    {
        (double[] values, int[] labels, TableSchema schema) = Tables.Mixed(100, 3, 1);
        Assert.Contains("use SmoteNc", Assert.Throws<ResamplingException>(() => new Smote().Resample<double>(values, labels, schema)).Message, StringComparison.Ordinal);
        Assert.Contains("use Smote.", Assert.Throws<ResamplingException>(() => new SmoteNc().Resample<double>(values, labels, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("use SmoteNc", Assert.Throws<ResamplingException>(() => new SmoteN().Resample<double>(values, labels, schema)).Message, StringComparison.Ordinal);
    }
}
