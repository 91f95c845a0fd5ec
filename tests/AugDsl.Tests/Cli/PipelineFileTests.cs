using System.Text.RegularExpressions;
using AugDsl.Cli.Pictures;
using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Codecs;

namespace AugDsl.Tests.Cli;

/// <summary>Compiling a pipeline's file, and the commands that look at it.</summary>
public sealed class PipelineFileTests : IDisposable
{
    private const string Two = """
        using AugDsl;
        namespace A { [AugmentationPipeline, HorizontalFlip(Probability = 0.5)] public sealed partial class Same; }
        namespace B
        {
            [AugmentationPipeline, Rotate(-10, 10)] sealed partial class Same;
            [AugmentationPipeline, Invert] sealed partial class Other;
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compiler_errors_are_printed_as_a_build_prints_them()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert]\npartial class P { int x = \"s\"; }\n");
        ToolRun run = ToolRun.Of("emit", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file}(3,27): error CS0029: ", run.Error);
        Assert.Contains("p.cs does not compile (1 error)", run.Error);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("using AugDsl;\n[AugmentationPipeline, Invert]\nclass P;\n", 3)]
    [InlineData("using AugDsl;\n[AugmentationPipeline]\n[Rotate(20, 10)]\npartial class P;\n", 3)]
    [InlineData("using AugDsl;\n[AugmentationPipeline]\n[Invert(Probability = 1.5)]\npartial class P;\n", 3)]
    [InlineData("using AugDsl;\n[AugmentationPipeline]\n[ToTensor]\n[Invert]\npartial class P;\n", 3)]
    public void Mistakes_in_a_pipeline_are_named_with_their_place(string text, int line)
    {
        string file = _folder.Write("p.cs", text);
        foreach (string[] command in (string[][])[["explain"], ["emit"], ["preview", "--output", _folder["s.png"]], ["run", "--input", file, "--output", _folder["out"]]])
        {
            ToolRun run = ToolRun.Of([command[0], file, .. command[1..]]);
            Assert.Equal(2, run.ExitCode);
            Assert.Matches(Regex.Escape(file) + @"\(" + line + @",\d+\): error AUG\d{4}: ", run.Error);
        }
        Assert.Equal(["p.cs"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Pipelines_are_safe_code_of_CSharp_13()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert]\npartial class P { unsafe int* x; }\n");
        Assert.Contains("error CS0227", ToolRun.Of("emit", file).Error);
        file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert]\npartial class P { int X { get => field; } }\n");
        Assert.Contains("error CS", ToolRun.Of("emit", file).Error);
    }

    [Fact]
    public void Of_several_pipelines_one_must_be_chosen()
    {
        string file = _folder.Write("p.cs", Two);
        ToolRun run = ToolRun.Of("explain", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("choose one with --pipeline: A.Same, B.Other, B.Same", run.Error);
        run = ToolRun.Of("explain", file, "--pipeline", "Other");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("B.Other", run.Output);
        Assert.StartsWith("B.Same", ToolRun.Of("explain", file, "--pipeline", "B.Same").Output);
        Assert.Contains("several pipelines Same", ToolRun.Of("explain", file, "--pipeline", "Same").Error);
        run = ToolRun.Of("explain", file, "--pipeline", "None");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no pipeline None; it has A.Same, B.Other, B.Same", run.Error);
    }

    [Theory]
    [InlineData("#pragma warning disable\n", "")]
    [InlineData("", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"AugDsl\", \"AUG2001\")] ")]
    public void An_error_that_is_switched_off_is_told_all_the_same(string before, string attribute)
    {
        ToolRun run = ToolRun.Of("explain", _folder.Write("p.cs", $"using AugDsl;\n{before}{attribute}[AugmentationPipeline, Rotate(500)] partial class P;"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AUG2001: value = 500 is not legal", run.Error);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("emit")]
    public void A_file_without_a_pipeline_is_a_usage_error(string command)
    {
        ToolRun run = ToolRun.Of(command, _folder.Write("p.cs", "class P;"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no class marked [AugmentationPipeline]", run.Error);
    }

    [Fact]
    public void A_file_based_program_is_a_pipeline_file_too()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\nConsole.WriteLine(Math.Max(1, 2));\n[AugmentationPipeline, Invert] partial class P;\n");
        Assert.Equal(0, ToolRun.Of("explain", file).ExitCode);
    }

    [Fact]
    public void Emit_prints_the_generated_code()
    {
        string file = _folder.Write("p.cs", Two);
        ToolRun all = ToolRun.Of("emit", file);
        Assert.Equal(0, all.ExitCode);
        Assert.Contains("namespace A", all.Output);
        Assert.Contains("partial class Other", all.Output);
        Assert.Contains("Vector.", all.Output);
        ToolRun one = ToolRun.Of("emit", file, "--pipeline", "Other");
        Assert.Contains("partial class Other", one.Output);
        Assert.DoesNotContain("partial class Same", one.Output);
        Assert.Equal(2, ToolRun.Of("emit", file, "--pipeline", "None").ExitCode);
    }

    [Fact]
    public void Explain_shows_the_plan_and_a_samples_draws()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Rotate(-10, 10), Brightness(0.5, 1.5)] partial class P;");
        string picture = Picture("in/a.png");
        ToolRun plan = ToolRun.Of("explain", file);
        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("Rotate#1", plan.Output);
        Assert.Matches(@"RotateDegrees +double +\d+ +Rotate#1", plan.Output);
        Assert.DoesNotContain("Sample ", plan.Output);
        ToolRun sample = ToolRun.Of("explain", file, "--input", picture, "--index", "7");
        Assert.StartsWith(plan.Output, sample.Output);
        Assert.Contains("Sample 7 of a.png (30 x 20), key ", sample.Output);
        string drawn = sample.Output[plan.Output.Length..];
        Assert.Matches(@"rotate by -?\d+\.\d+°", drawn);
        Assert.NotEqual(drawn, ToolRun.Of("explain", file, "--input", picture, "--index", "8").Output[plan.Output.Length..]);
        Assert.NotEqual(drawn, ToolRun.Of("explain", file, "--input", picture, "--index", "7", "--seed", "1").Output[plan.Output.Length..]);

        // Of a folder the index picks the picture.
        Picture("in/b.png");
        Assert.Contains("Sample 1 of b.png", ToolRun.Of("explain", file, "--input", _folder["in"], "--index", "1").Output);
        Assert.Equal(2, ToolRun.Of("explain", file, "--input", _folder["in"], "--index", "2").ExitCode);
        _folder.Write("bad.png", "no picture");
        ToolRun bad = ToolRun.Of("explain", file, "--input", _folder["bad.png"]);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("cannot read ", bad.Error);
    }

    [Fact]
    public void Preview_shows_the_original_first()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline, Invert] partial class P;");
        ToolRun run = ToolRun.Of("preview", file, "--output", _folder["new/sheet.png"], "--rows", "2", "--columns", "3");
        Assert.Equal(0, run.ExitCode);
        ImageBuffer<byte> sheet = ImageFile.Read(_folder["new/sheet.png"]);
        Assert.Equal((8 + (3 * 264), 8 + (2 * 200), 3), (sheet.Width, sheet.Height, sheet.Channels));
        ImageBuffer<byte> original = Resizing.Fit(SamplePicture.Render(500, 375).View, 256);
        for (int y = 0; y < 192; y++)
        {
            ReadOnlySpan<byte> row = sheet.View.Row(8 + y);
            Assert.True(original.View.Row(y).SequenceEqual(row.Slice(24, 768)));

            // Inverted, and then shrunk: within rounding.
            for (int i = 0; i < 768; i++) Assert.InRange(row[24 + 792 + i] + original.View.Row(y)[i], 254, 256);
        }
    }

    [Fact]
    public void Preview_of_a_folder_gives_each_picture_a_row()
    {
        string file = _folder.Write("p.cs", "using AugDsl;\n[AugmentationPipeline(Format = PixelFormat.Gray8), Rotate(-10, 10), ToTensor] partial class P;");
        Picture("in/a.png");
        Picture("in/b.png");
        ToolRun run = ToolRun.Of("preview", file, "--input", _folder["in"], "--output", _folder["s.png"], "--rows", "5", "--columns", "2");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("4 pictures", run.Output);
        ImageBuffer<byte> sheet = ImageFile.Read(_folder["s.png"]);
        Assert.Equal((8 + (2 * (240 + 8)), 8 + (2 * (160 + 8))), (sheet.Width, sheet.Height));
    }

    private string Picture(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[relative])!);
        ImageFile.WritePng(_folder[relative], PngWritingTests.Picture(30, 20, 3, smooth: false).View);
        return _folder[relative];
    }
}
