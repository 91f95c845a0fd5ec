using AugDsl.Oversampling;

namespace AugDsl.Operations.Tests.Oversampling;

/// <summary>What is wrong with rows is said with the row, the property, and what to do.</summary>
public sealed class TypedErrorTests
{
    private static readonly Numbers s_row = new(1, 2, 3, (Half)4, 5, 6, 7, 8, 9, 10, 11, NumberClass.Rare);

    [Fact]
    public void A_null_in_a_number()
    {
        Numbers[] rows = [s_row, s_row with { Class = NumberClass.Common }, s_row with { I32 = null }];
        ResamplingException error = Assert.Throws<ResamplingException>(() => Numbers.Oversample(rows));
        Assert.Equal("row 2, column \"I32\": there is no value (null). Fill in or remove such rows first.", error.Message);
        Assert.Equal((2, 6), (error.Row, error.Column));
        Assert.Equal("column \"F\": there is no value (null). Fill in or remove such rows first.", Assert.Throws<ResamplingException>(() => Numbers.SquaredDistance(s_row, s_row with { F = null })).Message);
    }

    [Fact]
    public void A_number_that_is_none()
    {
        ResamplingException error = Assert.Throws<ResamplingException>(() => Numbers.Oversample([s_row, s_row with { D = double.NaN, Class = NumberClass.Common }]));
        Assert.StartsWith("row 1, column \"D\": NaN is not a finite number.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_labels_that_are_null()
    {
        Customer[] rows = TypedTests.Customers();
        rows[7] = null!;
        Assert.Equal("row 7 is null: remove it first.", Assert.Throws<ResamplingException>(() => Customer.Oversample(rows)).Message);
        rows[7] = rows[8] with { Left = null! };
        Assert.Equal("row 7 has no label (null): remove such rows first.", Assert.Throws<ResamplingException>(() => Customer.Oversample(rows)).Message);
    }

    [Fact]
    public void Null_arguments()
    {
        Assert.Throws<ArgumentNullException>("rows", () => Customer.Oversample(null!));
        Assert.Throws<ArgumentNullException>("method", () => Customer.Resample([], null!));
        Assert.Throws<ArgumentNullException>("counts", () => Customer.Oversample([], counts: null!));
    }

    [Fact]
    public void No_rows() => Assert.Throws<ResamplingException>(() => Customer.Oversample([]));

    [Fact]
    public void Codes_in_messages_are_explained()
    {
        Customer[] rows = TypedTests.Customers();
        string message = Assert.Throws<ResamplingException>(() => Customer.Oversample(rows, Customer.CreateSampler() with { Neighbours = 12 })).Message;
        Assert.EndsWith(" (Classes: 0 = no, 1 = yes.)", message, StringComparison.Ordinal);
        message = Assert.Throws<ResamplingException>(() => Flower.Oversample(TypedTests.Flowers(), new Smote { Neighbours = 12 })).Message;
        Assert.DoesNotContain("(Classes", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_does_not_fit_the_columns() =>
        Assert.Contains("\"City\"", Assert.Throws<ResamplingException>(() => Customer.Oversample(TypedTests.Customers(), new Smote())).Message, StringComparison.Ordinal);
}
