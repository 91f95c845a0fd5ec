using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling.Oracles;

/// <summary>Nearest neighbours, and what is made of them, against scikit-learn 1.2 and imbalanced-learn 0.10 on real tables.</summary>
/// <remarks>
/// They break ties as they come and we by row; with duplicates imbalanced-learn may take another row for the row itself. Where an answer depends on
/// that, oversampling_rules.py says so and it is left out.
/// </remarks>
public sealed class NeighbourOracleTests
{
    public static TheoryData<string> Tables => ["iris", "wine", "breast_cancer", "digits", "abalone_19", "german_credit", "adult"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Nearest_rows_are_those_of_scikit_learn(string name)
    {
        using OracleTable table = new(name);
        Compare(table, "class", table.Smallest.Rows);
        Compare(table, "all", Selection.Everything(table.Numeric.Rows));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_in_danger_are_those_of_imbalanced_learn(string name)
    {
        using OracleTable table = new(name);
        ClassRows rows = table.Smallest;
        BorderlineSets sets = BorderlineSets.Of(table.Numeric, rows, 10, 2);
        byte[] ours = [.. rows.Rows.Select(row => (byte)(sets.Danger.Contains(row) ? 1 : sets.Noise.Contains(row) ? 2 : 0))];
        Assert.Equal(rows.Count, sets.Safe.Length + sets.Danger.Length + sets.Noise.Length);
        Equal(table.Bytes("borderline"), ours, table.Bytes("borderline_clear"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Adasyn_shares_rows_out_as_imbalanced_learn(string name)
    {
        using OracleTable table = new(name);
        ClassRows rows = table.Smallest;
        int wanted = TargetCounts.New(SamplingTarget.Auto, table.Numeric.Classes, rows);
        short[] expected = table.Shorts("adasyn_new");
        byte[] clear = table.Bytes("adasyn_clear");
        if (expected[0] < 0)
        {
            Assert.Throws<ResamplingException>(() => new Adasyn().Counts(table.Numeric, rows, wanted));
            return;
        }
        int[] counts = new Adasyn().Counts(table.Numeric, rows, wanted);

        // A tied row elsewhere changes the sum that all are divided by.
        int slack = clear.Contains((byte)0) ? 1 : 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (clear[i] == 1) Assert.InRange(counts[i], expected[i] - slack, expected[i] + slack);
        }
    }

    private static void Compare(OracleTable table, string prefix, int[] points)
    {
        short[] asked = table.Shorts(prefix + "_asked");
        short[] rows = table.Shorts(prefix + "_rows");
        double[] distances = table.Doubles(prefix + "_distances", out int[] shape);
        int k = shape[1];
        NeighbourLists lists = NeighbourSearch.Find(table.Numeric, [.. asked.Select(index => points[index])], points, k, 2);
        double tolerance = table.SquareTolerance;
        int compared = 0;
        for (int i = 0; i < asked.Length; i++)
        {
            double[] squares = [.. distances.AsSpan(i * k, k).ToArray().Select(distance => distance * distance)];
            for (int j = 0; j < k; j++)
            {
                Assert.Equal(squares[j], lists.SquaredDistances(i)[j], tolerance);

                // The place in a list is certain where both neighbours in it are farther than rounding; the last one's next is not stored.
                bool isTied = j == k - 1 || squares[j + 1] - squares[j] <= tolerance || (j > 0 && squares[j] - squares[j - 1] <= tolerance);
                if (isTied) continue;
                compared++;
                Assert.Equal(points[rows[(i * k) + j]], lists.Rows(i)[j]);
            }
        }
        Assert.InRange(compared, asked.Length, asked.Length * k);
    }

    private static void Equal(byte[] expected, byte[] actual, byte[] clear)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (clear[i] == 1) Assert.True(expected[i] == actual[i], $"row {i} of the class: {actual[i]} instead of {expected[i]}");
        }
        Assert.True(clear.Count(each => each == 1) * 2 > clear.Length, "hardly any row is without ties");
    }
}
