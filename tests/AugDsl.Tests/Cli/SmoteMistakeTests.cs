using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl smote</c> on damaged tables and wrong requests: one clear line, and no file.</summary>
public sealed class SmoteMistakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty.csv", "cannot read {0}: it is empty")]
    [InlineData("header_only.csv", "cannot read {0}: it has a header, but no row")]
    [InlineData("ragged.csv", "cannot read {0}: row 2 (line 3) has 2 fields, the header has 3")]
    [InlineData("unclosed_quote.csv", "cannot read {0}: row 1 (line 2) opens a quote that is never closed")]
    [InlineData("nan_inf.csv", "{0}: row 2 (line 3), column \"a\": \"inf\" is not a finite number: correct it or remove the row; --ignore a leaves the column out, --categorical a makes it names")]
    [InlineData("nan_inf.csv --ignore a", "{0}: row 1 (line 2), column \"b\": the number is missing (\"nan\"): fill it in or remove the row; --ignore b leaves the column out, --categorical b makes it names")]
    [InlineData("non_numeric.csv", "{0}: row 2 (line 3), column \"b\": \"abc\" is no number, but 1 of the column's 2 values are: correct it, or add --categorical b if all are names")]
    [InlineData("comma_decimal.csv", "{0}: row 1 (line 2), column \"a\": \"1,5\" has a decimal comma: --decimal , reads such numbers; if it is a category, add --categorical a")]
    [InlineData("comma_decimal.csv --decimal ,", "cannot resample {0}: all rows (1) are of class \"x\": there is nothing to balance")]
    [InlineData("one_class.csv", "cannot resample {0}: all rows (8) are of class \"x\": there is nothing to balance")]
    [InlineData("minority_of_1.csv", "cannot resample {0}: class \"y\" has 1 row: each needs 5 neighbours of its class besides itself. Get more rows, name only other classes with --count, or use --method random")]
    [InlineData("huge_values.csv", "cannot resample {0}: column \"a\" ranges from 1E+300 to 1.4E+301: distances overflow. Scale the columns first")]
    [InlineData("all_duplicates.csv --k 7", "cannot resample {0}: class \"y\" has 7 rows: each needs 7 neighbours of its class besides itself. Use --k 6 or less, name only other classes with --count, or use --method random")]
    [InlineData("all_duplicates.csv --method kmeans", "cannot resample {0}: no cluster has more than 5 rows of class \"y\" and few enough others. Use another --k or another --method")]
    [InlineData("all_duplicates.csv --method smote-nc", "cannot resample {0}: --method smote-nc is for tables with categorical columns, and there is none: use --method smote")]
    [InlineData("all_duplicates.csv --method smote-n", "cannot resample {0}: --method smote-n is for categories alone, and column \"a\" holds numbers: use --method smote-nc")]
    [InlineData("all_duplicates.csv --method smote --categorical a", "cannot resample {0}: --method smote has no rule for categories, and column \"a\" is categorical: use --method smote-nc, or --method smote-n where all columns are")]
    [InlineData("all_duplicates.csv --count x=3", "cannot resample {0}: class \"x\" has 9 rows, and 3 are asked for: oversampling only adds rows")]
    [InlineData("all_duplicates.csv --method random-under --percent 10", "cannot resample {0}: a percentage of new rows means nothing to a method that removes rows: use --ratio or --count")]
    public void Damaged_tables_end_with_1(string arguments, string message)
    {
        string[] words = arguments.Split(' ');
        string table = TestData.Require("malformed/csv/" + words[0]);
        Fails(1, "augdsl: " + message.Replace("{0}", table), [table, _folder["out.csv"], "--label", "label", .. words[1..]]);
    }

    [Theory]
    [InlineData("a,class\n1,x\n?,y\n2,x\n", "row 2 (line 3), column \"a\": the number is missing (\"?\")")]
    [InlineData("a,class\n1,x\n,y\n2,x\n", "row 2 (line 3), column \"a\": the number is missing (\"\")")]
    [InlineData("a,class\n1,x\n2,\n", "row 2 (line 3), column \"class\": the row has no label")]
    [InlineData("a,class\n1,x\n1e999,y\n", "row 2 (line 3), column \"a\": \"1e999\" is not a finite number")]
    [InlineData("a,b,class\n1,,x\n2,,y\n", "column \"b\" is empty: leave it out with --ignore b")]
    [InlineData("a,class\n1,\"x\n\"\n2,y\noops,z\n", "row 3 (line 5), column \"a\": \"oops\" is no number, but 2 of the column's 3 values are")]
    public void The_place_is_named(string text, string message)
    {
        string path = _folder.Write("in.csv", text);
        Fails(1, message, path, _folder["out.csv"], "--label", "class");
    }

    [Theory]
    [InlineData("{i} {o}", "'--label' is required")]
    [InlineData("{i} --label class", "Required argument missing")]
    [InlineData("{i} {o} --label kind", "has no column \"kind\"; it has \"a\", \"b\", \"class\"")]
    [InlineData("nowhere.csv {o} --label class", "the table nowhere.csv does not exist")]
    [InlineData("{i} {i} --label class", "is the input")]
    [InlineData("{i} {f} --label class", "is a folder")]
    [InlineData("{i} {f}/sub/out.csv --label class", "does not exist")]
    [InlineData("{i} {o} --label class --method best", "best")]
    [InlineData("{i} {o} --label class --mark b", "--mark b: ")]
    [InlineData("{i} {o} --label class --categorical a,c", "has no column \"c\"")]
    [InlineData("{i} {o} --label class --categorical class", "--categorical names \"class\", which is the label")]
    [InlineData("{i} {o} --label class --ignore class", "--ignore names \"class\", which is the label")]
    [InlineData("{i} {o} --label class --ignore a --categorical a", "--categorical and --ignore both name \"a\"")]
    [InlineData("{i} {o} --label class --ignore a,b", "has no column beside the label")]
    [InlineData("{i} {o} --label class --k 0", "--k is 0; at least 1 is needed")]
    [InlineData("{i} {o} --label class --ratio 0", "--ratio is 0; above 0 and at most 1 is needed")]
    [InlineData("{i} {o} --label class --ratio 1.5", "--ratio is 1.5")]
    [InlineData("{i} {o} --label class --percent -3", "--percent is -3; above 0 is needed")]
    [InlineData("{i} {o} --label class --percent NaN", "--percent is NaN")]
    [InlineData("{i} {o} --label class --count x", "--count is 'x'; CLASS=ROWS is needed")]
    [InlineData("{i} {o} --label class --count x=-1", "CLASS=ROWS is needed")]
    [InlineData("{i} {o} --label class --count z=9", "there is no class \"z\"; there are \"x\", \"y\"")]
    [InlineData("{i} {o} --label class --count x=9 --count x=10", "--count names the class \"x\" twice")]
    [InlineData("{i} {o} --label class --count x=9 --ratio 1", "exclude each other")]
    [InlineData("{i} {o} --label class --method random --k 3", "--k means nothing to --method random")]
    [InlineData("{i} {o} --label class --method enn --ratio 1", "mean nothing to --method enn")]
    [InlineData("{i} {o} --label class --threads 0", "--threads is 0")]
    [InlineData("{i} {o} --label class --decimal x", "x")]
    public void Wrong_requests_end_with_2(string arguments, string message)
    {
        string input = _folder.Write("in.csv", "a,b,class\n1,2,x\n3,4,y\n5,6,x\n");
        string[] words = [.. arguments.Split(' ').Select(word => word.Replace("{i}", input).Replace("{o}", _folder["out.csv"]).Replace("{f}", _folder.Path))];
        Fails(2, message, words);
        Assert.Equal("a,b,class\n1,2,x\n3,4,y\n5,6,x\n", File.ReadAllText(input));
    }

    [Fact]
    public void A_link_to_the_input_is_the_input()
    {
        string input = _folder.Write("in.csv", "a,class\n1,x\n2,y\n");
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(_folder["link.csv"], input);
        Fails(2, "is the input", input, _folder["link.csv"], "--label", "class");
        Fails(2, "is the input", _folder["link.csv"], input, "--label", "class");
        Assert.Equal("a,class\n1,x\n2,y\n", File.ReadAllText(input));
    }

    [Fact]
    public void An_older_result_survives_a_mistake()
    {
        _folder.Write("old.csv", "old");
        ToolRun run = ToolRun.Of("smote", _folder.Write("in.csv", "a,class\n1,x\n2,x\n3,y\n"), _folder["old.csv"], "--label", "class");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("old", File.ReadAllText(_folder["old.csv"]));
    }

    private void Fails(int code, string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(["smote", .. arguments]);
        Assert.Contains(message, run.Error);
        Assert.Equal(code, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.False(File.Exists(_folder["out.csv"]));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
        if (code == 1) Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
