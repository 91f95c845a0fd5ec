using AugDsl.Oversampling;

namespace AugDsl.Operations.Tests.Oversampling;

/// <summary>The generated distance and interpolation are those of the methods; what numbers lose on the way is what their types cannot hold.</summary>
public sealed class TypedGeometryTests
{
    [Fact]
    public void Distances_are_the_tables_to_the_last_bit()
    {
        Numbers[] rows = Rows();
        double[] values = [.. rows.SelectMany(Values)];
        Table<double> table = Table<double>.Create(values, rows.Select(r => (int)r.Class).ToArray(), Numbers.Schema);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows.Length; j++) Assert.Equal(table.SquaredDistance(i, j), Numbers.SquaredDistance(rows[i], rows[j]));
        }
    }

    [Fact]
    public void A_differing_category_counts_the_squared_deviation()
    {
        Customer a = TypedTests.Customers()[0];
        Customer b = a with { Income = a.Income + 3, Age = a.Age - 4, City = "Rom", Plan = a.Plan == Plan.Plus ? Plan.Basic : Plan.Plus, Id = Guid.NewGuid(), Left = "?" };
        Assert.Equal(2, Customer.Mismatches(a, b));
        Assert.Equal(25 + (2 * 0.25), Customer.SquaredDistance(a, b, 0.5));
        Assert.Equal(0, Customer.SquaredDistance(a, a with { Id = Guid.NewGuid() }, 7));
    }

    [Fact]
    public void Interpolation_is_what_new_rows_are_made_by()
    {
        Numbers[] rows = Rows();
        ResampledRecords<Numbers, NumberClass> result = Numbers.Oversample(rows);
        Assert.Equal([new RecordClass<NumberClass>(NumberClass.Common, 18, 18), new RecordClass<NumberClass>(NumberClass.Rare, 9, 18)], result.Classes);
        Assert.Equal(9, result.Synthetic.Count);
        for (int i = 0; i < result.Synthetic.Count; i++)
        {
            SyntheticRow from = result.Synthetic[i];
            Assert.Equal(Numbers.Interpolate(rows[from.Base], rows[from.Neighbour], from.Factor), result.Rows[rows.Length + i]);
        }
    }

    [Fact]
    public void Interpolation_rounds_half_to_even_and_stays_in_the_range()
    {
        Flower a = new() { Length = 1, Width = 2, Leaves = 250, Kind = 3 };
        Flower b = new() { Length = 2, Width = 4, Leaves = 255, Kind = 4 };
        Flower half = Flower.Interpolate(a, b, 0.5);
        Assert.Equal((1.5, 3f, (byte)252, 3), (half.Length, half.Width, half.Leaves, half.Kind));
        Assert.Equal(255, Flower.Interpolate(a, b, 7).Leaves);
        Assert.Equal(0, Flower.Interpolate(b, a, 70).Leaves);
    }

    [Fact]
    public void Copies_keep_digits_that_a_double_has_not()
    {
        Numbers[] rows = Rows();
        rows = [.. rows.Select((r, i) => r with { I64 = long.MaxValue - i, U64 = ulong.MaxValue - (ulong)i, M = 0.1234567890123456789012345m + i, Money = decimal.MaxValue })];
        Numbers[] made = [.. Numbers.Oversample(rows, new RandomOversampler()).Rows.Skip(rows.Length)];
        Assert.NotEmpty(made);
        Assert.All(made, row => Assert.Contains(row, rows));
    }

    private static Numbers[] Rows() => [.. Enumerable.Range(0, 27).Select(Row)];

    private static Numbers Row(int i)
    {
        Random random = new(i + 100);
        double[] draws = [.. Enumerable.Range(0, 11).Select(_ => random.NextDouble())];
        double Draw(int number) => draws[number];
        return new Numbers(Draw(0) * 9, (float)Draw(1), (decimal)Draw(2), (Half)Draw(3), (sbyte)((Draw(4) * 200) - 100), (ushort)(Draw(5) * 60000), (int)(Draw(6) * 100) - 50,
            (long)(Draw(7) * 1000), (ulong)(Draw(8) * 1000), Math.Round(Draw(9) * 10), (decimal)Math.Round(Draw(10) * 10), i % 3 == 0 ? NumberClass.Rare : NumberClass.Common);
    }

    private static double[] Values(Numbers r) =>
        [r.D, r.F!.Value, (double)r.M, (double)r.H, r.I8, r.U16, r.I32!.Value, r.I64, r.U64, r.Whole, (double)r.Money!.Value];
}
