using System.Globalization;
using System.Text.Json;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Shared;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl stats</c> of pictures and tables.</summary>
public sealed class StatsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_classes_is_described()
    {
        Picture("set/b/1.png", [10, 20, 30, 30, 40, 50], 2, 1, 3);
        Picture("set/a/1.png", [0, 255], 1, 2, 1);
        Picture("set/a/2.png", [20, 30, 40, 255], 1, 1, 4);
        _folder.Write("set/a/notes.txt", "");
        ToolRun run = ToolRun.Of("stats", _folder["set"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{_folder["set"]}: 3 pictures in 2 classes; width 1 to 2, height 1 to 2", run.Output);
        Assert.Matches(@"a +2 +66\.7 %", run.Output);
        Assert.Matches(@"b +1 +33\.3 %", run.Output);

        // Red: 10, 30, 0, 255, 20; blue: 30, 50, 0, 255, 40. The deviations are NumPy's.
        Assert.Matches(@"red +63\.000 +96\.519 +0\.247059 +0\.378508", run.Output);
        Assert.Matches(@"blue +75\.000 +91\.542 +0\.294118 +0\.358990", run.Output);
        Assert.Contains("[Normalize(Mean = [0.247059, 0.270588, 0.294118], Std = [0.378508, 0.368377, 0.35899])]", run.Output);
        Assert.Equal("augdsl: note: 1 other file ignored\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(run.Output, ToolRun.Of("stats", _folder["set"], "--threads", "7").Output);
    }

    [Fact]
    public void The_printed_attribute_compiles()
    {
        Picture("1.png", [10, 20, 30, 30, 40, 51], 2, 1, 3);
        string line = ToolRun.Of("stats", _folder.Path).Output.ReplaceLineEndings("\n").TrimEnd().Split('\n')[^1];
        Assert.StartsWith("[Normalize(", line);
        ToolRun run = ToolRun.Of("explain", _folder.Write("p.cs", $"using AugDsl;\n[AugmentationPipeline]\n{line}\npartial class P;"));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_folder_without_folders_has_no_classes()
    {
        Picture("set/1.png", [7], 1, 1, 1);
        ToolRun run = ToolRun.Of("stats", _folder["set"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 picture; width 1, height 1", run.Output);
        Assert.Contains("gray", run.Output);
        Assert.EndsWith("no [Normalize]: a channel does not vary\n", run.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("class", run.Output);
        Picture("set/deep/2.png", [9], 1, 1, 1);
        run = ToolRun.Of("stats", _folder["set"]);
        Assert.Contains("1 picture in 1 class;", run.Output);
        Assert.Contains("1 other file ignored; there are pictures beside the folders of the classes (--flat takes all)", run.Error);
        run = ToolRun.Of("stats", _folder["set"], "--flat");
        Assert.Contains("2 pictures; width 1, height 1", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void The_format_can_be_chosen()
    {
        Picture("1.png", [10, 200, 30, 10, 200, 30], 2, 1, 3);
        Assert.Matches(@"gray +124\.000 +0\.000", ToolRun.Of("stats", _folder.Path, "--format", "gray").Output);
        File.Delete(_folder["1.png"]);
        Picture("1.png", [10, 20], 2, 1, 1);
        Assert.Matches(@"green +15\.000 +5\.000", ToolRun.Of("stats", _folder.Path, "--format", "rgb").Output);
    }

    [Fact]
    public void Damaged_pictures_fail_or_are_left_out()
    {
        Picture("set/c/1.png", [10, 20], 2, 1, 1);
        _folder.Write("set/c/2.png", "no picture");
        _folder.Write("set/c/3.png", "");
        foreach (string[] more in (string[][])[[], ["--on-error", "fail"], ["--json"]])
        {
            ToolRun failed = ToolRun.Of(["stats", _folder["set"], .. more]);
            Assert.Equal(1, failed.ExitCode);
            Assert.Equal("", failed.Output);
            Assert.Contains($"cannot read {_folder["set/c/2.png"]}: it is not an image", failed.Error);
            Assert.Contains("--on-error skip", failed.Error);
        }
        ToolRun run = ToolRun.Of("stats", _folder["set"], "--on-error", "skip");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"gray +15\.000 +5\.000", run.Output);
        Assert.Matches(@"c +1 +100\.0 %", run.Output);
        Assert.Contains($"cannot read {_folder["set/c/3.png"]}: it is empty", run.Error);
        Assert.Contains("augdsl: note: 2 of 3 pictures left out", run.Error);
        JsonElement json = Json(ToolRun.Of("stats", _folder["set"], "--on-error", "skip", "--json"));
        Assert.Equal(["c/2.png", "c/3.png"], json.GetProperty("skipped").EnumerateArray().Select(entry => entry.GetProperty("name").GetString()!));
        File.Delete(_folder["set/c/1.png"]);
        run = ToolRun.Of("stats", _folder["set"], "--on-error", "skip");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none of the 2 pictures could be read", run.Error);
    }

    [Fact]
    public void IDX_files_are_described()
    {
        string images = TestData.Require("malformed/idx/images_60_good");
        string labels = TestData.Require("malformed/idx/labels_60_good");
        JsonElement json = Json(ToolRun.Of("stats", images, "--labels", labels, "--json"));
        Assert.Equal(60, json.GetProperty("pictures").GetInt32());
        Assert.Equal(10, json.GetProperty("classes").GetArrayLength());
        Assert.Equal(60, json.GetProperty("classes").EnumerateArray().Sum(entry => entry.GetProperty("count").GetInt32()));
        Assert.Equal(28, json.GetProperty("largest").GetProperty("height").GetInt32());
        Assert.Equal("gray", json.GetProperty("format").GetString());
        byte[] pixels = File.ReadAllBytes(images)[16..];
        double mean = pixels.Average(value => (double)value);
        JsonElement channel = json.GetProperty("channels")[0];
        Assert.Equal(mean, channel.GetProperty("mean").GetDouble(), 1e-10);
        Assert.Equal(Math.Sqrt(pixels.Average(value => (value - mean) * (value - mean))) / 255, channel.GetProperty("scaledStd").GetDouble(), 1e-10);
        Assert.StartsWith("[Normalize(Mean = [", json.GetProperty("normalize").GetString());
        Assert.Contains("60 pictures; width 28, height 28", ToolRun.Of("stats", images).Output);
    }

    [Theory]
    [InlineData("empty.gz", null)]
    [InlineData("images_20_of_50", null)]
    [InlineData("images_60_good", "labels_59")]
    [InlineData("images_60_good", "labels_truncated.gz")]
    public void Damaged_IDX_files_end_with_1(string images, string? labels)
    {
        string path = TestData.Require("malformed/idx/" + images);
        string[] more = labels is null ? [] : ["--labels", TestData.Require("malformed/idx/" + labels)];
        ToolRun run = ToolRun.Of(["stats", path, .. more]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"augdsl: cannot read {(labels is null ? path : more[1])}: ", run.Error);
    }

    [Theory]
    [InlineData("stats", "Required argument missing")]
    [InlineData("stats nowhere", "the input nowhere does not exist")]
    [InlineData("stats nowhere.csv", "the table nowhere.csv does not exist")]
    [InlineData("stats {t} --labels x", "--labels belongs to pictures")]
    [InlineData("stats {t} --threads 2", "--threads belongs to pictures")]
    [InlineData("stats {t} --label y", "has no column \"y\"; it has \"a\", \"b\"")]
    [InlineData("stats {t} --number y", "has no column \"y\"; it has \"a\", \"b\"")]
    [InlineData("stats {t} --delimiter ab", "--delimiter is 'ab'")]
    [InlineData("stats {t} --decimal x", "x")]
    [InlineData("stats {e}", "holds no .png, .jpg, .jpeg, .webp, .gif, .tif, .tiff, .bmp or .tga file")]
    [InlineData("stats {e} --label y", "--label belongs to tables")]
    [InlineData("stats {e} --labels x", "--labels belongs to IDX images")]
    [InlineData("stats {e} --on-error sometimes", "sometimes")]
    [InlineData("stats {e} --format cmyk", "cmyk")]
    [InlineData("stats {e} --threads 0", "--threads is 0")]
    [InlineData("stats {i} --flat", "--flat belongs to folders")]
    [InlineData("stats {i} --labels nowhere", "the input nowhere does not exist")]
    public void A_mistake_ends_with_2(string arguments, string message)
    {
        string empty = Directory.CreateDirectory(_folder["empty"]).FullName;
        string[] words = [.. arguments.Split(' ').Select(word => word
            .Replace("{t}", _folder.Write("t.csv", "a,b\n1,2\n"))
            .Replace("{e}", empty)
            .Replace("{i}", _folder.Write("images", "")))];
        ToolRun run = ToolRun.Of(words);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Columns_of_real_tables_have_the_figures_that_NumPy_finds()
    {
        string folder = TestData.Require("tabular");
        using Stream stream = typeof(StatsTests).Assembly.GetManifestResourceStream("Tables.oracle.txt")!;
        using StreamReader reader = new(stream);
        string[][] expected = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))];
        Assert.True(expected.Length > 150);
        foreach (IGrouping<string, string[]> file in expected.GroupBy(line => line[0]))
        {
            JsonElement[] columns = [.. Json(ToolRun.Of("stats", Path.Combine(folder, file.Key), "--json")).GetProperty("columns").EnumerateArray()];
            Assert.Equal(file.Select(line => line[1]), columns.Select(column => column.GetProperty("name").GetString()!));
            foreach ((string[] line, JsonElement column) in file.Zip(columns))
            {
                Assert.Equal(line[2], column.GetProperty("kind").GetString());
                Assert.Equal((line[3], line[4]), (column.GetProperty("missing").GetRawText(), column.GetProperty("distinct").GetRawText()));
                if (line[2] != "number") continue;
                foreach ((int place, string name) in (ReadOnlySpan<(int, string)>)[(5, "mean"), (6, "std"), (7, "min"), (8, "max")])
                {
                    double value = double.Parse(line[place], CultureInfo.InvariantCulture);
                    Assert.Equal(value, column.GetProperty(name).GetDouble(), 1e-12 * Math.Max(1e-3, Math.Abs(value)));
                }
            }
        }
    }

    [Fact]
    public void Classes_of_a_table_are_counted()
    {
        ToolRun run = ToolRun.Of("stats", TestData.Require("tabular/iris.csv"), "--label", Last(TestData.Require("tabular/iris.csv")));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("150 rows, 5 columns", run.Output);
        Assert.Equal(3, run.Output.Split('\n').Count(line => line.Contains("50   33.3 %", StringComparison.Ordinal)));
        JsonElement classes = Json(ToolRun.Of("stats", TestData.Require("malformed/csv/minority_of_1.csv"), "--label", "label", "--json")).GetProperty("classes");
        Assert.Equal("""[{"name":"x","count":10},{"name":"y","count":1}]""", JsonSerializer.Serialize(classes));

        static string Last(string path) => File.ReadLines(path).First().Split(',')[^1];
    }

    [Theory]
    [InlineData("empty.csv", "it is empty")]
    [InlineData("header_only.csv", "it has a header, but no row")]
    [InlineData("ragged.csv", "row 2 (line 3) has 2 fields, the header has 3")]
    [InlineData("unclosed_quote.csv", "row 1 (line 2) opens a quote that is never closed")]
    [InlineData("non_numeric.csv --number b", "row 2 (line 3), column \"b\": \"abc\" is no number")]
    public void Damaged_tables_end_with_1(string arguments, string reason)
    {
        string[] words = arguments.Split(' ');
        words[0] = TestData.Require("malformed/csv/" + words[0]);
        ToolRun run = ToolRun.Of(["stats", .. words]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"augdsl: cannot read {words[0]}: {reason}", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("bom_crlf_quotes.csv", """a:number b "q":number label:category""", "")]
    [InlineData("all_duplicates.csv", "a:number b:number label:category", "")]
    [InlineData("comma_decimal.csv", "a:category b:category label:category", "--decimal , reads them")]
    [InlineData("comma_decimal.csv --decimal ,", "a:number b:number label:category", "")]
    [InlineData("huge_values.csv", "a:number b:number label:category", "")]
    [InlineData("nan_inf.csv", "a:number b:number label:category", "column \"a\" has infinite values: 2")]
    [InlineData("non_numeric.csv", "a:number b:category label:category", "1 of its 2 values are no numbers, first row 2 (line 3): \"abc\"")]
    public void Odd_tables_work(string arguments, string kinds, string note)
    {
        string[] words = arguments.Split(' ');
        words[0] = TestData.Require("malformed/csv/" + words[0]);
        ToolRun run = ToolRun.Of(["stats", .. words, "--json"]);
        Assert.Equal(kinds, string.Join(' ', Json(run).GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("name").GetString()}:{column.GetProperty("kind").GetString()}")));
        if (note.Length == 0) Assert.Equal("", run.Error);
        else Assert.Contains(note, run.Error);
    }

    [Fact]
    public void Figures_neither_overflow_nor_vanish()
    {
        JsonElement columns = Json(ToolRun.Of("stats", TestData.Require("malformed/csv/huge_values.csv"), "--json")).GetProperty("columns");

        // 1 to 14 and 0 to 13: the deviation of n numbers in a row is √((n² − 1) / 12).
        double deviation = Math.Sqrt(195.0 / 12);
        Assert.Equal(7.5, columns[0].GetProperty("mean").GetDouble() / 1e300, 1e-12);
        Assert.Equal(deviation, columns[0].GetProperty("std").GetDouble() / 1e300, 1e-12);
        Assert.Equal(6.5, columns[1].GetProperty("mean").GetDouble() / 1e-300, 1e-12);
        Assert.Equal(deviation, columns[1].GetProperty("std").GetDouble() / 1e-300, 1e-12);
    }

    private static JsonElement Json(ToolRun run)
    {
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private void Picture(string relative, byte[] pixels, int width, int height, int channels)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[relative])!);
        ImageFile.WritePng(_folder[relative], new ImageBuffer<byte>(pixels, width, height, channels).View);
    }
}
