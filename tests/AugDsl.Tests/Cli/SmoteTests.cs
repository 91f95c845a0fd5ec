using System.Globalization;
using System.Text;
using AugDsl.Cli.Tables;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl smote</c>: what it writes.</summary>
public sealed class SmoteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("wine", "label", "smote", 71 * 3)]
    [InlineData("breast_cancer", "label", "smote", 357 * 2)]
    [InlineData("iris", "label", "smote", 150)]
    [InlineData("digits", "digit", "smote", 1830)]
    [InlineData("abalone_19", "is19", "smote-nc", 4145 * 2)]
    [InlineData("german_credit", "bad", "smote-nc", 700 * 2)]
    public void Real_tables_are_balanced_and_old_rows_stay_as_they_are(string name, string label, string method, int rows)
    {
        string source = TestData.Require($"tabular/{name}.csv");
        ToolRun run = Run(source, label);
        Assert.Contains($"method {method} (chosen by the columns), seed 0", run.Output);
        byte[] before = File.ReadAllBytes(source);
        byte[] after = File.ReadAllBytes(_folder["out.csv"]);
        Assert.True(after.AsSpan().StartsWith(before), "an old row was changed");
        CsvTable result = CsvTable.Read(_folder["out.csv"]);
        Assert.Equal(rows, result.Rows.Count);
        Assert.Single(result.Rows.CountBy(row => row[result.Column(label)]).Select(pair => pair.Value).Distinct());
    }

    [Fact]
    public void Columns_of_texts_make_it_smote_n_and_a_missing_text_is_a_text()
    {
        StringBuilder text = new("colour,shape,class\n");
        for (int i = 0; i < 20; i++) text.Append(CultureInfo.InvariantCulture, $"{(i % 3 == 0 ? "?" : "red")},{(i % 4 == 0 ? "" : "round")},{(i < 13 ? "a" : "b")}\n");
        ToolRun run = Run(_folder.Write("in.csv", text.ToString()), "class");
        Assert.Contains("method smote-n ", run.Output);
        Assert.Equal("colour categorical 2 7", Line(run, "colour"));
        Assert.Equal("shape categorical 2 5", Line(run, "shape"));
        CsvTable result = CsvTable.Read(_folder["out.csv"]);
        Assert.Equal(26, result.Rows.Count);
        Assert.All(result.Rows, row => Assert.True(row[0] is "?" or "red" && row[1] is "" or "round"));
    }

    [Fact]
    public void Types_are_inferred_from_the_text()
    {
        ToolRun run = Run(_folder.Write("in.csv", Table("id,whole,real,text,code,class", i => $"{i + 1000},{i},{i}.0,t{i % 2},{i % 3},{i % 4 == 0}")), "class", "--categorical", "code", "--ignore", "id");
        Assert.Equal("id ignored 40 0", Line(run, "id"));
        Assert.Equal("whole integer 40 0 0 39", Line(run, "whole"));
        Assert.Equal("real continuous 40 0 0 39", Line(run, "real"));
        Assert.Equal("text categorical 2 0", Line(run, "text"));
        Assert.Equal("code categorical 3 0", Line(run, "code"));
        Assert.Equal("class label 2 0", Line(run, "class label"));
        Assert.Equal("False 30 0 0 30", Line(run, "False"));
        Assert.Equal("True 10 0 20 30", Line(run, "True"));
        foreach (string[] row in CsvTable.Read(_folder["out.csv"]).Rows.Skip(40))
        {
            Assert.Equal("", row[0]);
            Assert.True(int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out int whole) && whole is >= 0 and <= 39);
            Assert.Contains('.', row[2]);
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture), row[2].EndsWith(".0", StringComparison.Ordinal) ? row[2][..^2] : row[2]);
            Assert.Contains(row[3], (string[])["t0", "t1"]);
            Assert.Contains(row[4], (string[])["0", "1", "2"]);
            Assert.Equal("True", row[5]);
        }
    }

    [Fact]
    public void The_dialect_is_kept_with_mark_line_ends_quotes_and_decimal_comma()
    {
        string text = Table("\"x;1\";y;\"class \"\"c\"\"\"", i => $"\"{i},50\";{i};\"{(i % 4 == 0 ? "a;b" : "say \"\"c\"\"")}\"").Replace("\n", "\r\n");
        File.WriteAllText(_folder["in.csv"], text, new UTF8Encoding(true));
        Run(_folder["in.csv"], "class \"c\"", "--decimal", ",", "--mark", "new;row");
        byte[] after = File.ReadAllBytes(_folder["out.csv"]);
        Assert.True(after.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        string[] lines = Encoding.UTF8.GetString(after[3..]).Split("\r\n");
        string[] old = text.Split("\r\n");
        Assert.Equal(old[0] + ";\"new;row\"", lines[0]);
        for (int i = 1; i <= 40; i++) Assert.Equal(old[i] + ";false", lines[i]);
        Assert.Equal(62, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.All(lines[41..^1], line => Assert.Matches("^\"[0-9]+(,[0-9]+)?\";[0-9]+;\"a;b\";true$", line));
    }

    [Fact]
    public void A_last_line_without_an_end_and_empty_lines_do_no_harm()
    {
        Run(_folder.Write("in.csv", "\n" + Table("a,class", i => $"{i},{i % 4}").Replace("\n7,", "\n\n7,").TrimEnd()), "class", "--percent", "10");
        string[] lines = File.ReadAllLines(_folder["out.csv"]);
        Assert.Equal("", lines[0]);
        Assert.Equal("a,class", lines[1]);
        Assert.Equal(2 + 40 + 3, lines.Length);
        Assert.Equal("39,3", lines[41]);
    }

    [Fact]
    public void Copies_keep_their_text()
    {
        Run(_folder.Write("in.csv", Table("a,class", i => $"{i}.50,{i % 4 == 0}")), "class", "--method", "random");
        Assert.All(CsvTable.Read(_folder["out.csv"]).Rows, row => Assert.EndsWith(".50", row[0]));
    }

    [Theory]
    [InlineData("smote", "--ratio 0.8", 357, 286)]
    [InlineData("smote", "--percent 50", 357, 318)]
    [InlineData("smote", "--count malignant=300", 357, 300)]
    [InlineData("smote", "--count malignant=300 --count benign=400", 400, 300)]
    [InlineData("smote", "--k 2", 357, 357)]
    [InlineData("borderline-1", "", 357, 357)]
    [InlineData("borderline-2", "", 357, 357)]
    [InlineData("kmeans", "", 357, 357)]
    [InlineData("random", "", 357, 357)]
    [InlineData("random-under", "", 212, 212)]
    [InlineData("random-under", "--count benign=250", 250, 212)]
    [InlineData("random-under", "--ratio 0.8", 265, 212)]
    [InlineData("near-miss-1", "", 212, 212)]
    [InlineData("near-miss-2", "--k 5", 212, 212)]
    [InlineData("near-miss-3", "", 65, 212)]
    [InlineData("tomek", "", 345, 212)]
    [InlineData("enn", "", 320, 212)]
    public void Methods_and_targets_give_the_counts(string method, string options, int benign, int malignant)
    {
        Run(TestData.Require("tabular/breast_cancer.csv"), "label", ["--method", method, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        CsvTable result = CsvTable.Read(_folder["out.csv"]);
        Assert.Equal(benign, result.Rows.Count(row => row[^1] == "benign"));
        Assert.Equal(malignant, result.Rows.Count(row => row[^1] == "malignant"));
    }

    [Theory]
    [InlineData("adasyn")]
    [InlineData("smote-tomek")]
    [InlineData("smote-enn")]
    public void Counts_that_the_data_decides_add_up(string method)
    {
        ToolRun run = Run(TestData.Require("tabular/breast_cancer.csv"), "label", "--method", method, "--mark", "new");
        CsvTable result = CsvTable.Read(_folder["out.csv"]);
        foreach (string name in (string[])["benign", "malignant"])
        {
            int[] counts = [.. Line(run, name).Split(' ').Skip(1).Select(count => int.Parse(count, CultureInfo.InvariantCulture))];
            Assert.Equal(counts[0] - counts[1] + counts[2], counts[3]);
            Assert.Equal(counts[2], result.Rows.Count(row => row[^2] == name && row[^1] == "true"));
            Assert.Equal(counts[3], result.Rows.Count(row => row[^2] == name));
        }
    }

    [Fact]
    public void The_result_depends_on_the_seed_and_on_no_number_of_threads()
    {
        string source = TestData.Require("tabular/german_credit.csv");
        byte[] Result(params string[] options)
        {
            Run(source, "bad", options);
            return File.ReadAllBytes(_folder["out.csv"]);
        }

        byte[] first = Result("--threads", "1");
        Assert.Equal(first, Result("--threads", "3"));
        Assert.NotEqual(first, Result("--seed", "1"));
        Assert.Equal(first, Result("--seed", "0"));
    }

    private ToolRun Run(string source, string label, params string[] options)
    {
        ToolRun run = ToolRun.Of(["smote", source, _folder["out.csv"], "--label", label, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
        return run;
    }

    /// <summary>Forty rows.</summary>
    private static string Table(string header, Func<int, string> row) =>
        header + "\n" + string.Concat(Enumerable.Range(0, 40).Select(i => row(i) + "\n"));

    /// <summary>The line of a printed table that starts with a word, with single blanks.</summary>
    private static string Line(ToolRun run, string first) =>
        run.Output.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Single(line => line.StartsWith(first + " ", StringComparison.Ordinal));
}
