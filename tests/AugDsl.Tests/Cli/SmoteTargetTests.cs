using System.Text;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl smote</c>: results that miss what was asked for say so, and old rows keep their line ends.</summary>
public sealed class SmoteTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Near_miss_3_says_how_many_rows_it_found()
    {
        ToolRun run = Smote(TestData.Require("reports/near-miss-3.csv"), "cls", "--method", "near-miss-3", "--count", "M=40");
        Assert.Contains("augdsl: warning: class \"M\" has 22 rows, and 40 were asked for: it keeps only rows that are among the --k nearest", run.Error);
        Assert.Equal("", Smote(TestData.Require("reports/near-miss-3.csv"), "cls", "--method", "near-miss-1", "--count", "M=40").Error);
    }

    [Fact]
    public void An_emptied_class_is_named()
    {
        string input = _folder.Write("in.csv", "a,class\n" + string.Concat(Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"{i},{(i % 2 == 0 ? "even" : "odd")}\n"))));
        ToolRun run = Smote(input, "class", "--method", "enn", "--k", "2");
        Assert.Contains("augdsl: warning: --method enn removed all rows (10) of class \"odd\": the result has no such class", run.Error);
        Assert.DoesNotContain("\"even\"", run.Error);
    }

    [Fact]
    public void A_cleaning_that_misses_a_target_says_so_where_one_was_asked_for()
    {
        string input = _folder.Write("in.csv", "a,class\n" + string.Concat(Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i * i % 61},{(i % 3 == 0 ? "small" : "large")}\n"))));
        Assert.Contains("rows, and 30 were asked for: the cleaning afterwards removes rows", Smote(input, "class", "--method", "smote-enn", "--count", "small=30").Error);
        Assert.DoesNotContain("asked for", Smote(input, "class", "--method", "smote-enn").Error);
        Assert.DoesNotContain("asked for", Smote(input, "class", "--method", "smote", "--count", "small=30").Error);
    }

    [Theory]
    [InlineData("a,b,class\n1,2,x\r\n2,3,x\r3,\"4\r\n\r\",y\r\n4,5,x\n5,7,y\r\n6,7,x", "a,b,class\n1,2,x\r\n2,3,x\r3,\"4\r\n\r\",y\r\n4,5,x\n5,7,y\r\n6,7,x\n")]
    [InlineData("a,b,class\r1,2,x\r\n2,3,x\n3,4,y\n4,5,x\r5,7,y\r", "a,b,class\r1,2,x\r\n2,3,x\n3,4,y\n4,5,x\r5,7,y\r")]
    [InlineData("\uFEFFa,b,class\r\n1,2,x\n2,3,x\n3,4,y\n4,5,x\n5,7,y\n", "\uFEFFa,b,class\r\n1,2,x\n2,3,x\n3,4,y\n4,5,x\n5,7,y\n")]
    [InlineData("a,b,class\n\r\n\n1,2,x\n\n2,3,x\r\n\r\n3,4,y\r\r4,5,x\n5,7,y", "a,b,class\n1,2,x\n2,3,x\r\n3,4,y\r4,5,x\n5,7,y\n")]
    [InlineData("a,b,class\n 1 ,\"2\",x\r\n2,3,x\n\"3\", 4,y\n4,5,x \r\n5,7,x\n6,1,x \n", "a,b,class\n 1 ,\"2\",x\r\n2,3,x\n\"3\", 4,y\n4,5,x \r\n5,7,x\n6,1,x \n")]
    public void Old_rows_keep_their_own_line_ends(string text, string old)
    {
        File.WriteAllText(_folder["in.csv"], text, new UTF8Encoding(false));
        Smote(_folder["in.csv"], "class", "--method", "random");
        string written = Encoding.UTF8.GetString(File.ReadAllBytes(_folder["out.csv"]));
        Assert.StartsWith(old, written, StringComparison.Ordinal);
        Assert.True(written.Length > old.Length);
        Smote(_folder["in.csv"], "class", "--method", "random", "--mark", "new");
        string marked = Encoding.UTF8.GetString(File.ReadAllBytes(_folder["out.csv"]));
        Assert.Equal(old.Replace(",class", ",class,new"), marked.Replace(",false", "")[..(old.Length + 4)]);
    }

    private ToolRun Smote(string input, string label, params string[] options)
    {
        ToolRun run = ToolRun.Of(["smote", input, _folder["out.csv"], "--label", label, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
