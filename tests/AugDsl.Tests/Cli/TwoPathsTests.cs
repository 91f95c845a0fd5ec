using System.Diagnostics;
using System.Globalization;
using AugDsl.Cli.Running;
using AugDsl.Codecs;
using AugDsl.Datasets;
using AugDsl.Tests.Files;

namespace AugDsl.Tests.Cli;

/// <summary>Outputs and inputs that are one place under two paths.</summary>
public sealed class TwoPathsTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    private TemporaryFolder Folder => _setup.Folder;

    public void Dispose() => _setup.Dispose();

    [Theory]
    [InlineData("linked/in.csv")]
    [InlineData("link.csv")]
    [InlineData("hard.csv")]
    [InlineData("tables/../tables/in.csv")]
    [InlineData("deep/../in.csv")]
    public void A_table_does_not_replace_itself(string output)
    {
        string input = Folder.Write("tables/in.csv", "a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n");
        Directory.CreateDirectory(Folder["tables/under"]);
        Nodes.Link(Folder["linked"], "tables");
        Nodes.Link(Folder["link.csv"], "linked/in.csv");
        Nodes.Link(Folder["deep"], "tables/under");
        Nodes.HardLink(Folder["hard.csv"], input);
        foreach ((string from, string to) in ((string, string)[])[(input, Folder[output]), (Folder[output], input)])
        {
            ToolRun run = ToolRun.Of("smote", from, to, "--label", "y", "--k", "1");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("is the input; it is kept", run.Error);
        }
        Assert.Equal("a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n", File.ReadAllText(input));
    }

    [Theory]
    [InlineData("linked")]
    [InlineData("linked/")]
    [InlineData("linked/new/folder")]
    [InlineData("to-cat/results")]
    [InlineData("far/deeper")]
    public void An_export_does_not_become_its_own_input(string output)
    {
        Directory.CreateDirectory(Folder["far"]);
        Nodes.Link(Folder["linked"], "in");
        Nodes.Link(Folder["to-cat"], "in/cat");
        Nodes.Link(Folder["in/dog/far"], "../../far");
        File.Copy(Folder["in/cat/p00.png"], Folder["far/x.png"]);
        SortedDictionary<string, byte[]> before = _setup.Tree("in");
        ToolRun run = _setup.Export(ExportSetup.Alone, output);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the results would become inputs", run.Error);
        Assert.Equal(before.Keys, _setup.Tree("in").Keys);
        Assert.False(Directory.Exists(Folder["far/deeper"]));
    }

    [Fact]
    public void A_run_leaves_its_results_out_on_whichever_way_they_are_met()
    {
        string pipeline = Folder.Write("p.cs", ExportSetup.Alone);
        Nodes.Link(Folder["linked"], "in");
        Directory.CreateDirectory(Folder["results"]);
        Nodes.Link(Folder["in/dog/results"], "../../results");
        foreach (string output in (string[])["linked/out", "linked/out", "in/out", "results", "results"])
        {
            ToolRun run = ToolRun.Of("run", pipeline, "--input", _setup.Input, "--output", Folder[output]);
            Assert.True(run.ExitCode == 0, run.Error);
            int expected = output == "results" ? 2 * ExportSetup.Count : ExportSetup.Count;
            Assert.StartsWith($"{expected} pictures augmented", run.Output);
        }
        foreach (string output in (string[])["linked", "linked/dog/../../in"])
        {
            ToolRun run = ToolRun.Of("run", pipeline, "--input", _setup.Input, "--output", Folder[output]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("the output folder is the input folder", run.Error);
        }
        Directory.CreateDirectory(Folder["other"]);
        Nodes.Link(Folder["other/cat"], "../in/dog");
        ToolRun crossed = ToolRun.Of("run", pipeline, "--input", _setup.Input, "--output", Folder["other"]);
        Assert.Equal(2, crossed.ExitCode);
        Assert.Contains("of the output is a folder of the input", crossed.Error);
    }

    [Fact]
    public void A_result_that_is_a_link_to_an_input_does_not_replace_it()
    {
        byte[] before = File.ReadAllBytes(Folder["in/cat/p00.png"]);
        Directory.CreateDirectory(Folder["out/cat"]);
        Nodes.Link(Folder["out/cat/p01_0.png"], "../../in/cat/p00.png");
        ToolRun run = ToolRun.Of("run", Folder.Write("p.cs", ExportSetup.Alone), "--input", _setup.Input, "--output", Folder["out"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("p01_0.png: it is a link to an input", run.Error);
        Assert.Equal(before, File.ReadAllBytes(Folder["in/cat/p00.png"]));
    }

    [Theory]
    [InlineData("smote - '{0}' --label y < '{0}'", "the output {0} is the input; it is kept")]
    [InlineData("smote '{0}' - --label y >> '{0}'", "the standard output goes to the input; it is kept")]
    [InlineData("smote - - --label y < '{0}' >> '{0}'", "the standard output goes to the input; it is kept")]
    public void A_redirected_table_does_not_replace_itself(string arguments, string message)
    {
        string input = Folder.Write("in.csv", "a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n");
        string command = string.Join(' ', ToolProcess.Command([]).Select(word => $"'{word}'"));
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"{command} {string.Format(CultureInfo.InvariantCulture, arguments, input)}"]) { RedirectStandardError = true })!;
        string error = shell.StandardError.ReadToEnd();
        Assert.True(shell.WaitForExit(60_000));
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, message, input), error);
        Assert.Equal("a,y\n1,m\n2,m\n3,m\n4,n\n5,n\n", File.ReadAllText(input));
    }

    [Theory]
    [InlineData("p.cs", "is the pipeline; it is kept", "preview", "p.cs", "--output")]
    [InlineData("x/../p.cs", "is the pipeline; it is kept", "preview", "p.cs", "--output")]
    [InlineData("labels.idx", "is the labels; it is kept", "preview", "p.cs", "--batch", "2", "--input", "images.idx", "--labels", "link-to-labels", "--output")]
    [InlineData("hard.png", "is an input", "preview", "p.cs", "--input", "in", "--output")]
    [InlineData("to-code", "is a link to the pipeline", "run", "p.cs", "--input", "in/cat/p00.png", "--output")]
    [InlineData("has-input", "p00_0.png: it is an input", "run", "p.cs", "--input", "p00.png", "--output")]
    [InlineData("to-labels", "is a link to the labels", "export", "p.cs", "--input", "images.idx", "--labels", "labels.idx", "--output")]
    [InlineData("to-manifest", "a line of ", "export", "p.cs", "--input", "images.idx", "--output")]
    public void Nothing_that_is_read_is_replaced(string output, string message, params string[] command)
    {
        Folder.Write("p.cs", ExportSetup.Alone);
        File.WriteAllBytes(Folder["images.idx"], [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8]);
        File.WriteAllBytes(Folder["labels.idx"], [0, 0, 8, 1, 0, 0, 0, 2, 0, 1]);
        foreach (string folder in (string[])["x", "to-code", "has-input", "to-labels/epoch-000", "to-manifest"]) Directory.CreateDirectory(Folder[folder]);
        File.Copy(Folder["in/cat/p00.png"], Folder["has-input/p00_0.png"]);
        Nodes.Link(Folder["p00.png"], "has-input/p00_0.png");
        Nodes.Link(Folder["link-to-labels"], "labels.idx");
        Nodes.Link(Folder["to-code/p00_0.png"], "../p.cs");
        Nodes.Link(Folder["to-labels/epoch-000/batch-00000.npz"], "../../labels.idx");
        Nodes.Link(Folder["to-manifest/manifest.jsonl"], "../p.cs");
        Nodes.HardLink(Folder["hard.png"], Folder["in/cat/p00.png"]);
        string[] read = ["p.cs", "images.idx", "labels.idx", "in/cat/p00.png", "has-input/p00_0.png"];
        byte[][] before = [.. read.Select(name => File.ReadAllBytes(Folder[name]))];
        ToolRun run = ToolRun.Of([.. command.Select(part => File.Exists(Folder[part]) || Directory.Exists(Folder[part]) ? Folder[part] : part), Folder[output]]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal(before, read.Select(name => File.ReadAllBytes(Folder[name])));
    }

    [Theory]
    [InlineData("in/sheet.png")]
    [InlineData("linked/cat/sheet.png")]
    [InlineData("to-sheet.png")]
    public void A_sheet_does_not_become_an_input(string output)
    {
        Nodes.Link(Folder["linked"], "in");
        Nodes.Link(Folder["to-sheet.png"], "in/new.png");
        string pipeline = Folder.Write("p.cs", ExportSetup.Alone);
        foreach (string[] more in (string[][])[[], ["--batch"]])
        {
            ToolRun run = ToolRun.Of(["preview", pipeline, "--input", _setup.Input, "--output", Folder[output], .. more]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("lies in the input folder", run.Error);
        }
        ToolRun same = ToolRun.Of("preview", pipeline, "--input", Folder["in/cat/p00.png"], "--output", Folder["linked/cat/p00.png"]);
        Assert.Equal(2, same.ExitCode);
        Assert.Contains("is the input; it is kept", same.Error);
        Assert.Equal(ExportSetup.Count, Directory.GetFiles(_setup.Input, "*.png", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_run_finds_what_a_data_set_finds()
    {
        foreach (string name in (string[])["in/.hidden.png", "in/cat/.more/x.png", "elsewhere/y.png"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Folder[name])!);
            File.Copy(Folder["in/cat/p00.png"], Folder[name]);
        }
        Nodes.Link(Folder["in/far"], "../elsewhere");
        Nodes.Link(Folder["in/dog/up"], "..");
        InputFiles files = InputFiles.Find(_setup.Input);
        ImageFolderDataset dataset = ImageFolderDataset.Open(_setup.Input, new ImageFolderOptions { FoldersAreClasses = false });
        Assert.Equal(Enumerable.Range(0, dataset.Count).Select(dataset.Name), files.Pictures.Select(picture => picture.Relative));
        Assert.Equal(ExportSetup.Count + 1, files.Pictures.Count);
        Assert.Contains(files.Pictures, picture => picture.Relative == "far/y.png");
        Assert.Equal(0, ToolRun.Of("run", Folder.Write("p.cs", ExportSetup.Alone), "--input", _setup.Input, "--output", Folder["out"]).ExitCode);
        Assert.Equal(12, ImageFile.Read(Folder["out/far/y_0.png"]).Width);
    }
}
