using AugDsl.Oversampling;

namespace AugDsl.Operations.Tests.Oversampling;

/// <summary>Typed rows give what the plain API gives for a table that was encoded by hand.</summary>
public sealed class TypedTests
{
    private static readonly string?[] s_cities = [null, "Bonn", "Ulm", "aachen"];

    [Fact]
    public void Mixed_rows_are_the_plain_table()
    {
        Customer[] rows = Customers();
        double[] values = [.. rows.SelectMany(r => new double[] { r.Income, r.Age, Array.IndexOf(s_cities, r.City), r.Plan == Plan.Plus ? 0 : 1 })];
        int[] labels = [.. rows.Select(r => r.Left == "yes" ? 1 : 0)];
        TableSchema schema = new([ColumnKind.Continuous, ColumnKind.Integer, ColumnKind.Categorical, ColumnKind.Categorical], ["Income", "Age", "City", "Plan"]);
        Resampling<double> plain = new SmoteNc { Seed = 5 }.Resample<double>(values, labels, schema);
        ResampledRecords<Customer, string> typed = Customer.Oversample(rows, Customer.CreateSampler() with { Seed = 5 });

        Assert.Equal(schema.Kinds.ToArray(), Customer.Schema.Kinds.ToArray());
        Assert.Equal("column \"City\"", Customer.Schema.Name(2));
        Assert.Equal(plain.Kept, typed.Kept);
        Assert.Equal(plain.Synthetic, typed.Synthetic);
        Assert.Equal([new RecordClass<string>("no", 30, 30), new RecordClass<string>("yes", 10, 30)], typed.Classes);
        Assert.Equal(plain.Rows, typed.Rows.Count);
        Assert.All(rows, (row, i) => Assert.Same(row, typed.Rows[i]));
        for (int i = rows.Length; i < plain.Rows; i++)
        {
            Customer made = typed.Rows[i];
            double[] actual = [made.Income, made.Age, Array.IndexOf(s_cities, made.City), made.Plan == Plan.Plus ? 0 : 1];
            Assert.Equal(plain.Row(i).ToArray(), actual);
            Assert.Equal(plain.Labels[i] == 1 ? "yes" : "no", made.Left);
            Assert.Equal(rows[typed.Synthetic[i - rows.Length].Base].Id, made.Id);
        }
    }

    [Fact]
    public void Numbers_in_a_class_are_made_anew()
    {
        Flower[] rows = Flowers();
        double[] values = [.. rows.SelectMany(r => new double[] { r.Length, r.Width, r.Leaves })];
        Resampling<double> plain = new Smote { Neighbours = 3 }.Resample<double>(
            values, rows.Select(r => r.Kind).ToArray(), new TableSchema([ColumnKind.Continuous, ColumnKind.Continuous, ColumnKind.Integer]));
        ResampledRecords<Flower, int> typed = Flower.Oversample(rows, new Smote { Neighbours = 3 });
        Assert.Equal(plain.Rows, typed.Rows.Count);
        Assert.All(rows, (row, i) => Assert.Same(row, typed.Rows[i]));
        for (int i = rows.Length; i < plain.Rows; i++)
        {
            Flower made = typed.Rows[i];
            Flower start = rows[typed.Synthetic[i - rows.Length].Base];
            Assert.NotSame(start, made);
            Assert.Same(start.Remarks, made.Remarks);
            Assert.Equal((plain.Row(i)[0], (float)plain.Row(i)[1], (byte)plain.Row(i)[2], plain.Labels[i]), (made.Length, made.Width, made.Leaves, made.Kind));
        }
    }

    [Fact]
    public void Categories_alone_are_the_plain_table()
    {
        Mushroom[] rows = [.. Enumerable.Range(0, 40).Select(i => new Mushroom("cbx"[i * i % 3], (i % 5) switch { 0 => null, 1 => true, _ => false }, (1L << 60) + (i % 4), i % 4 == 1))];
        double[] values = [.. rows.SelectMany(r => new double[] { "bcx".IndexOf(r.Cap), r.Bruises is not { } b ? 0 : b ? 2 : 1, r.Rings - (1L << 60) })];
        Resampling<double> plain = new SmoteN().Resample<double>(
            values, rows.Select(r => r.IsPoisonous ? 1 : 0).ToArray(), new TableSchema([ColumnKind.Categorical, ColumnKind.Categorical, ColumnKind.Categorical]));
        ResampledRecords<Mushroom, bool> typed = Mushroom.Oversample(rows);
        Assert.IsType<SmoteN>(Mushroom.CreateSampler());
        Assert.Equal(plain.Values, typed.Rows.SelectMany(r => new double[] { "bcx".IndexOf(r.Cap), r.Bruises is not { } b ? 0 : b ? 2 : 1, r.Rings - (1L << 60) }));
        Assert.Equal(plain.Labels, typed.Rows.Select(r => r.IsPoisonous ? 1 : 0));
        Assert.Equal(2, Mushroom.Mismatches(rows[0] with { Cap = 'z', Bruises = true }, rows[0]));
    }

    [Fact]
    public void Codes_do_not_depend_on_the_order_of_rows()
    {
        Customer[] rows = Customers();
        Customer first = rows.First(r => r.Left == "yes");
        Customer[] moved = [.. rows.Where(r => r.Left == "yes"), .. rows.Where(r => r.Left == "no")];
        IEnumerable<Customer> made = Customer.Oversample(rows).Rows.Skip(40);
        Assert.Equal(made, Customer.Oversample(moved).Rows.Skip(40));
        Assert.Contains(made, row => row.Id == first.Id);
    }

    [Fact]
    public void Undersampling_and_cleaning_keep_instances()
    {
        Customer[] rows = Customers();
        ResampledRecords<Customer, string> typed = Customer.Resample(rows, new RandomUndersampler());
        Assert.Equal(20, typed.Rows.Count);
        Assert.Empty(typed.Synthetic);
        Assert.All(typed.Kept, (row, i) => Assert.Same(rows[row], typed.Rows[i]));

        Flower[] flowers = Flowers();
        ResampledRecords<Flower, int> cleaned = Flower.Resample(flowers, new SmoteTomek());
        Assert.Equal(cleaned.Rows.Count, cleaned.Kept.Count + cleaned.Synthetic.Count);
        Assert.All(cleaned.Kept, (row, i) => Assert.Same(flowers[row], cleaned.Rows[i]));
    }

    [Fact]
    public void Counts_by_label()
    {
        ResampledRecords<Customer, string> strings = Customer.Oversample(Customers(), new Dictionary<string, int> { ["yes"] = 13 });
        Assert.Equal([new RecordClass<string>("no", 30, 30), new RecordClass<string>("yes", 10, 13)], strings.Classes);

        // Small integers are their own codes, so the plain target names them.
        ResampledRecords<Flower, int> integers = Flower.Oversample(Flowers(), new Smote { Target = SamplingTarget.Counts(new Dictionary<int, int> { [-4] = 11 }) });
        Assert.Equal([new RecordClass<int>(-4, 8, 11), new RecordClass<int>(9, 16, 16)], integers.Classes);
        Assert.Contains("maybe", Assert.Throws<ResamplingException>(() => Customer.Oversample(Customers(), new Dictionary<string, int> { ["maybe"] = 13 })).Message, StringComparison.Ordinal);
    }

    internal static Customer[] Customers() =>
        [.. Enumerable.Range(0, 40).Select(i => new Customer(new Guid(i, 0, 0, new byte[8]), 1000 + (i * 37 % 41 * 10.5), 20 + (i * 7 % 31), s_cities[i * 3 % 4], i % 3 == 0 ? Plan.Plus : Plan.Basic, i % 4 == 2 ? "yes" : "no"))];

    internal static Flower[] Flowers() =>
        [.. Enumerable.Range(0, 24).Select(i => new Flower { Length = i * 5 % 13 * 0.7, Width = i * 3 % 7 * 0.1f, Leaves = (byte)(250 + (i % 6)), Kind = i % 3 == 0 ? -4 : 9, Remarks = [] })];
}
