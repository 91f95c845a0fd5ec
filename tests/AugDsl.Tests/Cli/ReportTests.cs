using System.Text.RegularExpressions;
using AugDsl.Cli;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Inspection;
using AugDsl.Cli.Pictures;
using AugDsl.Cli.Reporting;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Randomness;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl report</c>: what is on the page, and what becomes of mistakes.</summary>
public sealed partial class ReportTests : IDisposable
{
    /// <summary>Groups, a drawn order, barriers, a statistic, noise, annotations, an output step.</summary>
    public const string Rich = """
        using AugDsl;
        [AugmentationPipeline(Targets = Targets.Boxes | Targets.Masks | Targets.Keypoints)]
        [RandomCrop(300, 300), HorizontalFlip(Probability = 0.5)]
        [RandomOrder<Colours>, OneOf<Detail>(Probability = 0.5)]
        [Scale(0.8, 1.2), GaussianNoise(0, 0.1, Probability = 0.3), Invert(Probability = 0)]
        [Normalize(Preset = Normalization.ImageNet)]
        partial class Rich
        {
            [Fragment, Brightness(0.6, 1.4), Contrast(0.6, 1.4), Hue(-18, 18), Equalize(Probability = 0.2)] private sealed class Colours;
            [Fragment, GaussianBlur(0.5, 1.5), Posterize(3, 6)] private sealed class Detail;
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_has_everything_and_needs_nothing()
    {
        string file = _folder.Write("p.cs", Rich);
        ToolRun run = ToolRun.Of("report", file, "--output", _folder["new/report.html"], "--no-times");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("augdsl:", run.Error);
        Assert.Contains("report.html: ", run.Output);
        string page = File.ReadAllText(_folder["new/report.html"]);
        foreach (string id in (string[])["plan", "samples", "steps", "annotations", "draws"]) Assert.Contains($"<section id=\"{id}\">", page);
        Assert.DoesNotContain("id=\"times\"", page);
        AssertSelfContained(page);

        // Sixteen samples, a histogram a draw, before and after of every step that is ever drawn, four figures a target.
        Assert.Equal(16, Regex.Count(page, "<b>sample \\d+</b></figcaption>") - 3);
        IInspectedPipeline pipeline = PipelineLoader.Inspect(file, null, new ToolConsole(TextWriter.Null, TextWriter.Null, isInteractive: false));
        Assert.Equal(pipeline.Info.Draws.Count, Regex.Count(page, "class=\"histogram\""));
        Assert.Equal(10, Regex.Count(page, "<article class=\"step\""));
        Assert.Contains("11 Invert#1", page);
        Assert.Contains("samples gets it", page);
        Assert.Equal(12, Regex.Count(page, "class=\"picture\""));
        Assert.Contains("barrier: a raster is made here", page);
        Assert.Contains("in a drawn order", page);
        Assert.Contains("measuring walk", page);
        Assert.Contains("pass 2", page);
        Assert.Matches("in 4\\d(\\.\\d)? % of 2,000 samples", page);

        ToolRun again = ToolRun.Of("report", file, "--output", _folder["again.html"], "--no-times");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(page, File.ReadAllText(_folder["again.html"]));
        ToolRun.Of("report", file, "--output", _folder["again.html"], "--no-times", "--seed", "1");
        Assert.NotEqual(page, File.ReadAllText(_folder["again.html"]));
        Assert.Equal(["again.html", "new", "p.cs"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Times_are_measured_step_by_step_and_pass_by_pass()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Rotate(-10, 10), GaussianBlur(1, 2), Scale(0.9, 1.1)] partial class P;");
        Picture("in/a.png");
        Assert.Equal(0, ToolRun.Of("report", file, "--input", _folder["in"], "--output", _folder["r.html"]).ExitCode);
        string page = File.ReadAllText(_folder["r.html"]);
        AssertSelfContained(page);
        string times = page[page.IndexOf("<section id=\"times\">", StringComparison.Ordinal)..];
        Assert.Matches("<td>Rotate#1</td><td>1</td><td>-?\\d+\\.\\d{3}</td>", times);
        Assert.Matches("<td>Scale#1</td><td>2</td>", times);
        Assert.Contains("<td>pass 2</td>", times);
        Assert.Contains("a.png, 30 x 20", times);
    }

    [Theory]
    [InlineData("[AugmentationPipeline, ToTensor] partial class P;")]
    [InlineData("[AugmentationPipeline(Format = PixelFormat.Gray8), HorizontalFlip, Resize(1, 1)] partial class P;")]
    [InlineData("namespace A.B { class Outer { [AugmentationPipeline, Include<F>(Probability = 0.2)] public partial class P { [Fragment, RandomOrder<G>, Pad(3)] class F; [Fragment, Invert, Solarize(0.1, 0.9)] class G; } } }")]
    public void Pipelines_of_every_shape_have_a_page(string text)
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n" + text.Replace("class Outer", "partial class Outer", StringComparison.Ordinal));
        ToolRun run = ToolRun.Of("report", file, "--output", _folder["r.html"], "--no-times");
        Assert.True(run.ExitCode == 0, run.Error);
        AssertSelfContained(File.ReadAllText(_folder["r.html"]));
    }

    [Fact]
    public void Mistakes_have_one_line_and_leave_no_file()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert] partial class P;");
        string picture = Picture("in/a.png");
        string output = _folder["r.html"];
        Check(2, "does not exist", "report", file, "--input", _folder["none"], "--output", output);
        Check(2, "does not compile (1 error)", "report", _folder.Write("bad.cs", "using AugDsl;\n[AugmentationPipeline, Rotate(500)] partial class P;"), "--output", output);
        Check(2, "no pipeline Q", "report", file, "--pipeline", "Q", "--output", output);
        Check(2, "is the pipeline; it is kept", "report", file, "--output", file);
        Check(2, "is the input; it is kept", "report", file, "--input", picture, "--output", picture);
        Check(1, "it is an input", "report", file, "--input", _folder["in"], "--output", picture);
        Check(2, "'--output' is required", "report", file);
        Check(2, "a file is needed", "report", file, "--output", _folder["in"]);
        _folder.Write("broken/b.png", "no picture");
        Check(1, "cannot read ", "report", file, "--input", _folder["broken"], "--output", output);
        Assert.Equal(["bad.cs", "broken", "in", "p.cs"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((30, 20), (ImageFile.Read(picture).Width, ImageFile.Read(picture).Height));
    }

    [Fact]
    public void A_sample_with_all_its_steps_is_the_pipelines_own()
    {
        string file = _folder.Write("p.cs", Rich);
        IInspectedPipeline pipeline = PipelineLoader.Inspect(file, null, new ToolConsole(TextWriter.Null, TextWriter.Null, isInteractive: false));
        PeeledPipeline peeled = PeeledPipeline.TryCreate(file, pipeline)!;
        ImageBuffer<byte> source = SamplePicture.Render(400, 320);
        for (uint sample = 0; sample < 40; sample++)
        {
            SampleKey key = SampleKey.Create(5, 0, 0, sample);
            SampleDraws draws = pipeline.Draw(key, source.Size);
            IReadOnlyList<PeeledStep> steps = peeled.StepsOf(draws);
            Assert.Equal(pipeline.StepsOf(draws), steps.SelectMany(step => step.Steps));
            Assert.Equal(pipeline.Render(source.View, draws).Pixels, peeled.Render(source.View, peeled.Cut(key, source.Size, draws, steps)).Pixels);
            Assert.Equal(source.Pixels, peeled.Render(source.View, peeled.Cut(key, source.Size, draws, [])).Pixels);
            Assert.Equal(pipeline.PassesOf(draws), peeled.PassesOf(peeled.Cut(key, source.Size, draws, steps)));
        }
    }

    [Fact]
    public void The_page_can_go_to_the_standard_output()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert] partial class P;");
        using System.Diagnostics.Process tool = ToolProcess.Start("report", file, "--output", "-", "--no-times");
        string page = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.EndsWith("</html>\n", page);
    }

    /// <summary>Nothing that a browser would fetch or run.</summary>
    internal static void AssertSelfContained(string page)
    {
        Assert.All(Reference().Matches(page), match => Assert.True(match.Groups[1].Value.StartsWith('#') || match.Groups[1].Value.StartsWith("data:", StringComparison.Ordinal), match.Value[..Math.Min(match.Length, 80)]));
        string text = Data().Replace(page, "");
        foreach (string word in (string[])["<script", "@import", "url(", "http:", "https:", "<iframe", "onload", "NaN", "Infinity"]) Assert.DoesNotContain(word, text);
        foreach (Match fragment in Fragment().Matches(page)) Assert.Contains($"id=\"{fragment.Groups[1].Value}\"", page);
    }

    private static void Check(int code, string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("internal error", run.Error);
    }

    private string Picture(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        ImageFile.WritePng(_folder[name], SamplePicture.Render(30, 20).View);
        return _folder[name];
    }

    [GeneratedRegex("(?:href|src|srcset|poster|action|data)=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\"data:[^\"]*\"")]
    private static partial Regex Data();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Fragment();
}
