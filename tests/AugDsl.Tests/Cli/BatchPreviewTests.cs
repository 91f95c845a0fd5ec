using AugDsl.Cli.Pictures;
using AugDsl.Codecs;
using AugDsl.Imaging;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl preview --batch</c> and its captions.</summary>
public sealed class BatchPreviewTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    public void Dispose() => _setup.Dispose();

    [Fact]
    public void A_batch_is_shown_in_the_order_of_the_loader_with_its_labels()
    {
        ToolRun run = Preview(ExportSetup.Mixed, "--batch", "11", "--columns", "4", "--seed", "7");
        Assert.True(run.ExitCode == 0, run.Error);

        // 12 x 10 is enlarged 21 times: cells of 252 x (210 + two lines).
        ImageBuffer<byte> sheet = ImageFile.Read(_setup.Folder["sheet.png"]);
        Assert.Equal(new ImageSize(8 + (4 * 260), 8 + (3 * (218 + (2 * CaptionFont.LineHeight)))), sheet.Size);
        _setup.Exported(ExportSetup.Mixed, "out", "--batch", "11");
        string[] lines = File.ReadAllLines(_setup.Folder["out/manifest.jsonl"]);
        string[] rows = [.. run.Output.Split('\n').Where(line => line.Contains(".png", StringComparison.Ordinal) && !line.Contains("sheet", StringComparison.Ordinal))];
        Assert.Equal(11, rows.Length);
        for (int i = 0; i < 11; i++)
        {
            using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(lines[i]);
            string[] cells = rows[i].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.Equal([$"{(i / 4) + 1}", $"{(i % 4) + 1}", json.RootElement.GetProperty("file").GetString()!], cells[..3]);
            foreach (System.Text.Json.JsonProperty weight in json.RootElement.GetProperty("weights").EnumerateObject())
                Assert.Contains(FormattableString.Invariant($"{weight.Name} {weight.Value.GetSingle():0.00}"), cells[3]);
        }
    }

    /// <summary>The cells hold the pictures that a pipeline of bytes exports, and ink is below them.</summary>
    [Fact]
    public void The_pictures_are_those_of_the_batch()
    {
        string pipeline = ExportSetup.Alone.Replace("[Normalize(Preset = Normalization.ImageNet)]", "", StringComparison.Ordinal);
        Assert.Equal(0, Preview(pipeline, "--batch", "--rows", "2", "--columns", "2", "--sampler", "sequential", "--epoch", "1").ExitCode);
        ImageBuffer<byte> sheet = ImageFile.Read(_setup.Folder["sheet.png"]);
        _setup.Exported(pipeline, "out", "--format", "png", "--epochs", "2", "--seed", "0");
        for (int i = 0; i < 4; i++)
        {
            ImageBuffer<byte> picture = ImageFile.Read(_setup.Folder[$"out/epoch-001/cat/{i:00000}.png"]);
            int left = 8 + (i % 2 * 260);
            int top = 8 + (i / 2 * (218 + CaptionFont.LineHeight));
            for (int y = 0; y < 10; y++)
            {
                for (int x = 0; x < 12; x++)
                    Assert.Equal(picture.View.Row(y).Slice(3 * x, 3).ToArray(), sheet.View.Row(top + (21 * y)).Slice(3 * (left + (21 * x)), 3).ToArray());
            }

            // The C of "CAT": its left stroke, on the fourth row of dots.
            Assert.Equal(40, sheet.View.Row(top + 210 + (5 * CaptionFont.Dot))[3 * left]);
        }
    }

    [Fact]
    public void Captions_are_cut_where_they_do_not_fit()
    {
        Assert.Equal("hat", CaptionFont.Fit("hat", (3 * CaptionFont.Advance) - CaptionFont.Dot));
        Assert.Equal("h..", CaptionFont.Fit("hats", (4 * CaptionFont.Advance) - CaptionFont.Dot - 1));
        Assert.Equal("", CaptionFont.Fit("hats", 0));
    }

    [Fact]
    public void Letters_are_dots_and_small_ones_are_capitals()
    {
        Assert.Equal(["#...#", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"], Dots("h"));
        Assert.Equal(Dots("H"), Dots("h"));
        Assert.Equal([".....", ".....", ".....", ".....", ".....", ".##..", ".##.."], Dots("."));
        Assert.Equal(["#####", "#...#", "#...#", "#...#", "#...#", "#...#", "#####"], Dots("\u00e4"));
        Assert.Equal(Dots("\u00e4"), Dots("{"));
    }

    [Fact]
    public void Every_sign_has_dots_of_its_own()
    {
        HashSet<string> seen = [];
        for (char sign = ' '; sign <= '_'; sign++) Assert.True(seen.Add(string.Concat(Dots(sign.ToString()))), $"'{sign}'");
    }

    private static string[] Dots(string text)
    {
        ImageBuffer<byte> picture = new(5 * CaptionFont.Dot, 7 * CaptionFont.Dot, 1);
        picture.Pixels.AsSpan().Fill(255);
        CaptionFont.Draw(picture, 0, 0, text);
        return [.. Enumerable.Range(0, 7).Select(y => string.Concat(Enumerable.Range(0, 5).Select(x => picture.View.Row(y * CaptionFont.Dot)[x * CaptionFont.Dot] < 255 ? '#' : '.')))];
    }

    private ToolRun Preview(string pipeline, params string[] options) =>
        ToolRun.Of(["preview", _setup.Folder.Write("pipeline.cs", pipeline), "--input", _setup.Input, "--output", _setup.Folder["sheet.png"], .. options]);
}
