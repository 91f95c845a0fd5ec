using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling.Oracles;

/// <summary>Distances of rows with categories, against imbalanced-learn 0.10 on real tables.</summary>
public sealed class CategoryOracleTests
{
    public static TheoryData<string> Tables => ["abalone_19", "german_credit", "adult"];

    /// <summary>We follow the paper, where a mismatch adds med²; imbalanced-learn 0.10 adds med²/2, which its array shows.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void A_mismatch_counts_as_in_the_paper(string name)
    {
        using OracleTable table = new(name);
        ClassRows smallest = table.Smallest;
        double median = SmoteNc.MedianDeviation(table.Mixed!, smallest.Rows);
        double[] expectedMedian = table.Doubles("nc_median", out _);
        Assert.Equal(expectedMedian[0], median, 1e-12 * median);
        byte[] mismatches = table.Bytes("nc_mismatches");
        double[] paper = table.Doubles("nc_paper", out int[] shape);
        double[] theirs = table.Doubles("nc_imblearn", out _);
        for (int i = 0; i < paper.Length; i++)
        {
            (int row, int other) = (smallest.Rows[i / shape[1]], smallest.Rows[i % shape[1]]);
            Assert.Equal(mismatches[i], table.Mixed!.Mismatches(row, other));
            double square = table.Mixed.SquaredDistance(row, other);
            Assert.Equal(paper[i], square + (mismatches[i] * median * median), 1e-12 * Math.Max(1, paper[i]));
            Assert.Equal(theirs[i], square + (mismatches[i] * median * median / 2), 1e-12 * Math.Max(1, paper[i]));
        }
    }

    /// <summary>The search adds what the formula says, and finds the rows that it puts first.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void The_search_orders_by_the_papers_distance(string name)
    {
        using OracleTable table = new(name);
        double[] paper = table.Doubles("nc_paper", out int[] shape);
        int[] rows = table.Smallest.Rows[..shape[0]];
        double median = table.Doubles("nc_median", out _)[0];
        NeighbourLists lists = NeighbourSearch.Find(table.Mixed!, rows, rows, 5, 2, median * median);
        for (int i = 0; i < rows.Length; i++)
        {
            double[] nearest = [.. Enumerable.Range(0, rows.Length).Where(j => j != i).Select(j => paper[(i * shape[1]) + j]).Order().Take(5)];
            for (int j = 0; j < nearest.Length; j++) Assert.Equal(nearest[j], lists.SquaredDistances(i)[j], 1e-12 * Math.Max(1, nearest[j]));
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Value_differences_are_the_same(string name)
    {
        using OracleTable table = new(name);
        ValueDifferences metric = new(table.Nominal!);
        double[] expected = table.Doubles("n_vdm", out int[] shape);
        int[] rows = table.Smallest.Rows;
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], metric.Distance(rows[i / shape[1]], rows[i % shape[1]]), 1e-12);
    }
}
