using System.Globalization;
using AugDsl.Cli.Tables;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl smote</c>: numbers that are none, and columns that should not count.</summary>
public sealed class SmoteColumnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("00501", "has a leading zero")]
    [InlineData("-007", "has a leading zero")]
    [InlineData(" 0815 ", "has a leading zero")]
    [InlineData("00.5", "has a leading zero")]
    [InlineData("4111111111111111", "has 16 digits")]
    [InlineData("900719925474099301", "has 18 digits")]
    [InlineData("+4915112345678", "starts with a plus sign")]
    [InlineData("+49151123", "starts with a plus sign")]
    public void A_code_is_an_error_that_names_the_ways_out(string code, string reason)
    {
        string input = Table("plz,a,class", i => $"{(i == 5 ? code : i + 10)},{i},{i % 4 == 0}");
        ToolRun run = Smote(input);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.False(File.Exists(_folder["out.csv"]));
        Assert.Contains($"row 6 (line 7), column \"plz\": \"{code}\" {reason}", run.Error);
        Assert.Contains("--categorical plz if it is a code, --ignore plz leaves the column out, --number plz if it is a number", run.Error);
        Assert.Contains("plz categorical 40 0", Flat(Smote(input, "--categorical", "plz")));
        Assert.Contains("plz ignored 40 0", Flat(Smote(input, "--ignore", "plz")));
        run = Smote(input, "--number", "plz");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(code.Contains('.') ? "plz continuous 40 0" : "plz integer 40 0", Flat(run));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.05")]
    [InlineData("0e3")]
    [InlineData("+5")]
    [InlineData("+1.2345678")]
    [InlineData("123456789012345")]
    [InlineData("0.12345678901234567890")]
    [InlineData("1e20")]
    public void Numbers_are_no_codes(string number) =>
        Assert.Equal(0, Smote(Table("n,a,class", i => $"{(i == 5 ? number : i + 10)},{i},{i % 4 == 0}")).ExitCode);

    [Fact]
    public void Dates_without_marks_are_refused_and_dates_with_marks_are_names()
    {
        ToolRun run = Smote(Table("day,a,class", i => $"{20240101 + (i % 28)},{i},{i % 4 == 0}"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("column \"day\": \"20240101\" is a date like all of the column", run.Error);
        Assert.Equal(0, Smote(Table("pay,a,class", i => $"{20240101 + i},{i},{i % 4 == 0}")).ExitCode); // There is no 32nd of January.
        Assert.Contains("day categorical 28 0", Flat(Smote(Table("day,a,class", i => $"2024-01-{(i % 28) + 1:00},{i},{i % 4 == 0}"))));
    }

    [Theory]
    [InlineData("\"\"", 0, "\"\"")]
    [InlineData("", 1, "\"\"")]
    [InlineData("Unnamed: 0", 0, "\"Unnamed: 0\"")]
    [InlineData("Unnamed: 0.1", 0, "\"Unnamed: 0.1\"")]
    [InlineData("index", 0, "\"index\"")]
    [InlineData("id", 1, "\"id\"")]
    [InlineData("Row_Number", 1, "\"Row_Number\"")]
    public void Row_numbers_are_named_and_left_out(string header, int first, string shown)
    {
        string input = Table(header + ",a,b,class", i => $"{i + first},{i % 7}.5,{i % 5},{i % 4 == 0}");
        ToolRun run = Smote(input);
        Assert.Contains($"augdsl: note: column {shown} numbers the rows ({first} to {first + 39}): it is left out of the distances, and empty in new rows; --number ", run.Error);
        CsvTable with = CsvTable.Read(_folder["out.csv"]);
        Assert.Equal(60, with.Rows.Count);
        Assert.All(with.Rows.Skip(40), row => Assert.Equal("", row[0]));

        // The rest is what it is without the column.
        Smote(Table("a,b,class", i => $"{i % 7}.5,{i % 5},{i % 4 == 0}"));
        Assert.Equal(CsvTable.Read(_folder["out.csv"]).Rows, with.Rows.Select(row => row[1..]));
        Assert.DoesNotContain("note", Smote(input, "--number", header.Trim('"')).Error);
        Assert.DoesNotContain("note", Smote(input, "--ignore", header.Trim('"')).Error);
    }

    [Fact]
    public void Shuffled_row_numbers_are_known_only_where_there_is_no_name()
    {
        Assert.Contains("column \"\" numbers the rows", Smote(Table(",a,class", i => $"{i * 7 % 40},{i % 5},{i % 4 == 0}")).Error);
        Assert.DoesNotContain("numbers the rows", Smote(Table("index,a,class", i => $"{i * 7 % 40},{i % 5},{i % 4 == 0}")).Error);
        Assert.DoesNotContain("numbers the rows", Smote(Table(",a,class", i => $"{i % 39},{i % 5},{i % 4 == 0}")).Error);
        Assert.DoesNotContain("numbers the rows", Smote(Table("a,b,class", i => $"{i},{i % 5},{i % 4 == 0}")).Error);
    }

    [Fact]
    public void Columns_that_only_tell_rows_apart_have_a_note()
    {
        ToolRun run = Smote(Table("name,customerId,grid,income,class", i => $"n{i},{1000 + (i * 7)},{i * 3},{i * 9},{i % 4 == 0}"));
        Assert.Contains("column \"name\" has another text in every row", run.Error);
        Assert.Contains("column \"customerId\" has another whole number in every row", run.Error);
        Assert.DoesNotContain("grid", run.Error);
        Assert.DoesNotContain("income", run.Error);
    }

    [Theory]
    [InlineData("a, b, class\n1,2,x\n2,3,y\n", "class", "has no column \"class\"; it has \"a\", \" b\", \" class\"; blanks belong to a name: did you mean \" class\"?")]
    [InlineData("a,class,\n1,x,\n2,y,\n", "class", "column \"\" is empty (the lines end with a delimiter): leave it out with --ignore \"\"")]
    [InlineData("a\tb,\"c\nd\",class\n1,,x\n2,,y\n", "class", "column \"c\\nd\" is empty: leave it out with --ignore \"c\\nd\"")]
    [InlineData("a\u00A0,class\nq,x\n1,y\n2,y\n", "class", "column \"a\\u00A0\": \"q\" is no number")]
    [InlineData("a,class\n1,x \n2,x \n", "class", "are of class \"x \"")]
    [InlineData("say \"\"no\"\",class 0\n1,x\n1e200,y\n", "class 0", "column \"say \\\"no\\\"\" ranges")]
    [InlineData("class 1 Smote,class\n1,x\n1e200,y\n", "class", "column \"class 1 Smote\" ranges")]
    public void Names_can_be_seen_in_messages(string text, string label, string message)
    {
        if (text.StartsWith("say", StringComparison.Ordinal)) text = "\"" + text.Replace(",class 0", "\",class 0");
        ToolRun run = Smote(_folder.Write("in.csv", text), label);
        Assert.Contains(message, run.Error);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Tables_of_the_reports()
    {
        ToolRun run = ToolRun.Of("smote", TestData.Require("reports/leading-zeros.csv"), _folder["out.csv"], "--label", "cls");
        Assert.Contains("column \"zip\": \"00501\" has a leading zero", run.Error);
        Assert.Contains("augdsl: note: column \"zip\" is taken as numbers, but \"00501\" has a leading zero", ToolRun.Of("stats", TestData.Require("reports/leading-zeros.csv")).Error);
        run = ToolRun.Of("smote", TestData.Require("reports/row-numbers.csv"), _folder["out.csv"], "--label", "cls");
        Assert.Contains("column \"\" numbers the rows (1 to 28)", run.Error);
        Assert.Contains("it has \"a\", \" b\", \" cls\"", ToolRun.Of("stats", TestData.Require("reports/spaces-in-header.csv"), "--label", "cls").Error);
        Assert.Contains("column \"\" is empty", ToolRun.Of("smote", TestData.Require("reports/trailing-comma.csv"), _folder["out.csv"], "--label", "cls").Error);
    }

    private ToolRun Smote(string input, params string[] options) =>
        options is [var label] ? ToolRun.Of("smote", input, _folder["out.csv"], "--label", label) : ToolRun.Of(["smote", input, _folder["out.csv"], "--label", "class", .. options]);

    private string Table(string header, Func<int, FormattableString> row) =>
        _folder.Write("in.csv", header + "\n" + string.Concat(Enumerable.Range(0, 40).Select(i => row(i).ToString(CultureInfo.InvariantCulture) + "\n")));

    private static string Flat(ToolRun run)
    {
        Assert.True(run.ExitCode == 0, run.Error);
        return string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
