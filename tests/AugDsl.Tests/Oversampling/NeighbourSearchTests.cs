using AugDsl.Oversampling;

namespace AugDsl.Tests.Oversampling;

/// <summary>Every search finds what comparing all pairs in double finds, in the same order.</summary>
public sealed class NeighbourSearchTests
{
    [Theory]
    [InlineData(7, 1, 3)]
    [InlineData(31, 3, 5)]
    [InlineData(64, 2, 5)]
    [InlineData(333, 17, 5)]
    [InlineData(700, 64, 11)]
    [InlineData(1500, 9, 1)]
    public void Blocks_equal_all_pairs(int rows, int columns, int k)
    {
        (double[] values, int[] labels) = Tables.Clouds(rows, columns);
        CheckBlocks(Tables.Of(values, labels, TableSchema.Continuous(columns)), k, 0);
        CheckBlocks(Tables.Of(Tables.Floats(values), labels, columns), k, 0);
    }

    [Theory]
    [InlineData(40, 4, 2)]
    [InlineData(600, 12, 5)]
    public void Blocks_with_categories_equal_all_pairs(int rows, int columns, int codes)
    {
        (double[] values, int[] labels, TableSchema schema) = Tables.Mixed(rows, columns, codes);
        CheckBlocks(Tables.Of(values, labels, schema), 5, 0.7);
        CheckBlocks(Tables.Of(values, labels, schema), 5, 0);
    }

    [Theory]
    [InlineData(13, 1)]
    [InlineData(500, 2)]
    [InlineData(3000, 3)]
    [InlineData(2500, 5)]
    [InlineData(2500, 8)]
    public void Trees_equal_all_pairs(int rows, int columns)
    {
        (double[] values, int[] labels) = Tables.Clouds(rows, columns);
        CheckTree(Tables.Of(values, labels, TableSchema.Continuous(columns)), 5);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(20)]
    public void Equally_near_rows_come_in_their_order_and_duplicates_are_neighbours(int columns)
    {
        // Whole numbers of a small range: most distances are equal to others, and most rows have duplicates.
        (double[] values, int[] labels) = Tables.Clouds(800, columns);
        for (int i = 0; i < values.Length; i++) values[i] = columns > 6 && i % columns > 5 ? 1 : Math.Round(values[i] / 2);
        Table<double> table = Tables.Of(values, labels, TableSchema.Continuous(columns));
        CheckBlocks(table, 5, 0);
        CheckTree(table, 5);
        NeighbourLists lists = NeighbourSearch.Find(table, Selection.Everything(800), Selection.Everything(800), 1, 1);
        Assert.All(Enumerable.Range(0, 800), row => Assert.NotEqual(row, lists.Rows(row)[0]));
        Assert.Contains(Enumerable.Range(0, 800), row => lists.SquaredDistances(row)[0] == 0);
    }

    [Theory]
    [InlineData(1e12, 1)] // far from the origin: floats of the raw values could not tell rows apart
    [InlineData(0, 1e-150)]
    [InlineData(0, 1e-200)] // squares are too small for a double: all distances are 0, and rows come in their order
    [InlineData(0, 1e100)]
    public void Offset_and_scale_do_not_matter(double offset, double scale)
    {
        (double[] values, int[] labels) = Tables.Clouds(400, 12);
        for (int i = 0; i < values.Length; i++) values[i] = offset + (values[i] * scale);
        CheckBlocks(Tables.Of(values, labels, TableSchema.Continuous(12)), 5, 0);
    }

    [Fact]
    public void A_far_row_does_not_cost_the_others_their_neighbours()
    {
        (double[] values, int[] labels) = Tables.Clouds(400, 12);
        values[12 * 7] = 1e9; // in its frame, the others are one point as floats
        CheckBlocks(Tables.Of(values, labels, TableSchema.Continuous(12)), 5, 0);
    }

    [Fact]
    public void Columns_of_very_different_scale()
    {
        (double[] values, int[] labels) = Tables.Clouds(400, 12);
        for (int i = 0; i < values.Length; i++) values[i] *= Math.Pow(10, (i % 12) - 6);
        CheckBlocks(Tables.Of(values, labels, TableSchema.Continuous(12)), 5, 0);
    }

    private static void CheckBlocks(Table table, int k, double mismatch)
    {
        int[] all = Selection.Everything(table.Rows);
        NeighbourLists expected = ExhaustiveSearch.Find(all, all, k, 2, (a, b) => table.SquaredDistance(a, b) + (mismatch == 0 ? 0 : mismatch * table.Mismatches(a, b)));
        foreach (int threads in (int[])[1, 3])
        {
            NeighbourLists found = new(k, table.Rows);
            new BlockedSearch(table, all, all, mismatch).Find(found, threads);
            Same(expected, found);
        }

        // Other rows than the points ask.
        int[] points = [.. all.Where(row => row % 3 != 1)];
        int[] queries = [.. all.Where(row => row % 3 == 1)];
        if (points.Length <= k) return;
        NeighbourLists some = new(k, queries.Length);
        new BlockedSearch(table, points, queries, mismatch).Find(some, 2);
        Same(ExhaustiveSearch.Find(queries, points, k, 1, (a, b) => table.SquaredDistance(a, b) + (mismatch == 0 ? 0 : mismatch * table.Mismatches(a, b))), some);
    }

    private static void CheckTree(Table table, int k)
    {
        int[] all = Selection.Everything(table.Rows);
        NeighbourLists expected = ExhaustiveSearch.Find(all, all, k, 2, table.SquaredDistance);
        foreach (int threads in (int[])[1, 3])
        {
            NeighbourLists found = new(k, table.Rows);
            new KdTree(table, all).Find(all, found, threads);
            Same(expected, found);
        }
    }

    private static void Same(NeighbourLists expected, NeighbourLists found)
    {
        for (int query = 0; query < expected.Count; query++)
        {
            Assert.Equal(expected.Rows(query), found.Rows(query));
            Assert.Equal(expected.SquaredDistances(query), found.SquaredDistances(query));
        }
    }
}
