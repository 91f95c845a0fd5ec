using System.Diagnostics;
using AugDsl.Batches;
using AugDsl.Cli.Files;
using AugDsl.Cli;
using AugDsl.Cli.Compiling;
using AugDsl.Cli.Exporting;
using AugDsl.Cli.Running;
using AugDsl.Datasets;
using AugDsl.Tests.Shared;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary><c>augdsl export</c> that ends early: the run that goes on ends with the bytes of one that was not disturbed.</summary>
[Long]
public sealed class ExportResumeTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    public void Dispose() => _setup.Dispose();

    [Theory]
    [InlineData("npz", 0)]
    [InlineData("npz", 1)]
    [InlineData("npz", 5)]
    [InlineData("png", 4)]
    public void A_cancelled_run_goes_on(string format, int batches)
    {
        string pipeline = format == "npz" ? ExportSetup.Mixed : ExportSetup.Alone;
        _setup.Exported(pipeline, "whole", "--format", format, "--epochs", "3");
        Cancel(pipeline, format, batches);
        string[] parts = Directory.GetFiles(_setup.Folder["out/.export"], "*.jsonl", SearchOption.AllDirectories);
        Assert.Equal(batches, parts.Length);
        Assert.False(File.Exists(_setup.Folder["out/manifest.jsonl"]));

        // What a kill leaves besides: something half written, and a file of results whose part is not there.
        _setup.Folder.Write($"out/.export/parts/.augdsl-{int.MaxValue}-0123456789abcdef.tmp", "half");
        _setup.Folder.Write($"out/epoch-000/.augdsl-{int.MaxValue}-0123456789abcdef.tmp", "half");
        string unfinished = format == "npz" ? $"out/epoch-{batches / 3:000}/batch-{batches % 3:00000}.npz" : "out/epoch-002/cat/00000.png";
        _setup.Folder.Write(unfinished, "old");
        ToolRun run = _setup.Exported(pipeline, "out", "--format", format, "--epochs", "3");
        if (batches > 0) Assert.EndsWith($"; {batches} {(batches == 1 ? "batch was" : "batches were")} there already" + Environment.NewLine, run.Output);
        _setup.AssertSame("whole", "out");
    }

    [Fact]
    public void Finished_batches_are_not_computed_again_and_lost_files_are()
    {
        _setup.Exported(ExportSetup.Mixed, "whole", "--epochs", "3");
        Cancel(ExportSetup.Mixed, "npz", 6);
        File.Delete(_setup.Folder["out/epoch-000/batch-00001.npz"]);
        File.Delete(_setup.Folder["out/.export/parts/epoch-001/batch-00000.jsonl"]);
        DateTime old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (string path in Directory.GetFiles(_setup.Folder["out"], "*.npz", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, old);
        ToolRun run = _setup.Exported(ExportSetup.Mixed, "out", "--epochs", "3");
        Assert.Contains(": 19 written in ", run.Output);
        Assert.Contains("; 4 batches were there already", run.Output);
        _setup.AssertSame("whole", "out");
        string[] kept = [.. Directory.GetFiles(_setup.Folder["out"], "*.npz", SearchOption.AllDirectories).Where(path => File.GetLastWriteTimeUtc(path) == old)
            .Select(path => Path.GetRelativePath(_setup.Folder["out"], path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(["epoch-000/batch-00000.npz", "epoch-000/batch-00002.npz", "epoch-001/batch-00001.npz", "epoch-001/batch-00002.npz"], kept);
    }

    [Fact]
    public void A_finished_export_is_left_alone_and_mended_where_files_are_gone()
    {
        foreach (string format in (string[])["npz", "png"])
        {
            _setup.Exported(ExportSetup.Alone, format + "-whole", "--format", format, "--epochs", "2");
            _setup.Exported(ExportSetup.Alone, format, "--format", format, "--epochs", "2");
            Assert.Contains(": 0 written in ", _setup.Exported(ExportSetup.Alone, format, "--format", format, "--epochs", "2").Output);
            _setup.AssertSame(format + "-whole", format);
            File.Delete(Directory.GetFiles(_setup.Folder[format], "*." + format, SearchOption.AllDirectories)[2]);
            _setup.Exported(ExportSetup.Alone, format, "--format", format, "--epochs", "2");
            _setup.AssertSame(format + "-whole", format);
        }
    }

    [Theory]
    [InlineData("--epochs 3", "epochs is 2 there and 3 here")]
    [InlineData("--batch 5", "batch is 4 there and 5 here")]
    [InlineData("--seed 8", "seed is 7 there and 8 here")]
    [InlineData("--sampler sequential", "sampler is shuffled there and sequential here")]
    [InlineData("--format png", "format is npz there and png here")]
    [InlineData("--shard 0/2", "shard is 0/1 there and 0/2 here")]
    [InlineData("--on-error skip", "on-error is fail there and skip here")]
    public void Other_options_are_refused(string options, string message)
    {
        _setup.Exported(ExportSetup.Alone, "out", "--epochs", "2");
        SortedDictionary<string, byte[]> before = _setup.Tree("out");
        string[] words = options.Split(' ');
        ToolRun run = _setup.Export(ExportSetup.Alone, "out", words[0] == "--epochs" ? words : ["--epochs", "2", .. words]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("export.json is of an export with other options: " + message, run.Error);
        Assert.Equal(before.Keys, _setup.Tree("out").Keys);
    }

    [Fact]
    public void Another_pipeline_or_other_data_are_refused()
    {
        _setup.Exported(ExportSetup.Mixed, "out");
        Assert.Contains("pipeline fingerprint is ", _setup.Export(ExportSetup.Mixed.Replace("0.3)", "0.4)", StringComparison.Ordinal), "out").Error);
        Assert.Contains(" is $mix/Mixup#1 alpha 0.4 ", _setup.Export(ExportSetup.Mixed.Replace("Mixup(0.4", "Mixup(0.5", StringComparison.Ordinal), "out").Error);
        File.Move(Path.Combine(_setup.Input, "cat/p00.png"), Path.Combine(_setup.Input, "cat/q00.png"));
        Assert.Contains("data set names is ", _setup.Export(ExportSetup.Mixed, "out").Error);
        File.Delete(Path.Combine(_setup.Input, "cat/q00.png"));
        ToolRun run = _setup.Export(ExportSetup.Mixed, "out");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("data set pictures is 11 there and 10 here", run.Error);
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_named_or_left_out()
    {
        _setup.Folder.Write("in/cat/p02.png", "no picture");
        ToolRun run = _setup.Export(ExportSetup.Alone, "out", "--batch", "1", "--sampler", "sequential");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no sample of picture 2 (cat/p02.png): ", run.Error);
        Assert.Contains("(--on-error skip leaves such pictures out)", run.Error);
        string[] skip = ["--batch", "1", "--sampler", "sequential", "--epochs", "2", "--on-error", "skip"];
        run = _setup.Exported(ExportSetup.Alone, "skipped", skip);
        Assert.Contains("left out: cat/p02.png: ", run.Error);
        Assert.Contains("note: 2 of 22 samples left out", run.Error);
        Assert.StartsWith("20 samples in 2 epochs", run.Output);
        Assert.False(File.Exists(_setup.Folder["skipped/epoch-000/batch-00002.npz"]));
        SortedDictionary<string, byte[]> before = _setup.Tree("skipped");
        File.Delete(_setup.Folder["skipped/epoch-001/batch-00001.npz"]);
        _setup.Exported(ExportSetup.Alone, "skipped", skip);
        Assert.Equal(before, _setup.Tree("skipped"));
    }

    [Fact]
    public void A_second_run_of_the_same_export_is_kept_out()
    {
        Cancel(ExportSetup.Alone, "npz", 1);
        using FileStream other = new(_setup.Folder["out/.export/lock"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        ToolRun run = _setup.Export(ExportSetup.Alone, "out", "--epochs", "3");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("another run seems to export into ", run.Error);
    }

    /// <summary>A real process that is killed, on real photos.</summary>
    [Fact]
    public void A_killed_process_goes_on()
    {
        string data = TestData.Require("classes/clothing");
        string pipeline = _setup.Folder.Write("pipeline.cs", ExportSetup.Mixed);
        string[] arguments = ["export", pipeline, "--input", data, "--epochs", "6", "--batch", "4", "--output"];
        Assert.Equal(0, ToolRun.Of([.. arguments, _setup.Folder["whole"]]).ExitCode);
        string output = _setup.Folder["out"];
        using (Process process = ToolProcess.Start([.. arguments, output]))
        {
            string parts = Path.Combine(output, ".export", "parts");
            Stopwatch watch = Stopwatch.StartNew();
            while (!(Directory.Exists(parts) && Directory.GetFiles(parts, "*.jsonl", SearchOption.AllDirectories).Length >= 20))
            {
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited, "The process did not get as far as it should.");
                Thread.Sleep(1);
            }
            process.Kill();
            process.WaitForExit();
        }
        Assert.False(File.Exists(Path.Combine(output, "manifest.jsonl")));
        ToolRun run = ToolRun.Of([.. arguments, output]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("batches were there already", run.Output);
        _setup.AssertSame("whole", "out");
    }

    /// <summary>Exports three epochs to "out" and cancels after so many batches.</summary>
    private void Cancel(string pipeline, string format, int batches)
    {
        using CancellationTokenSource source = new();
        ToolConsole console = new(TextWriter.Null, TextWriter.Null, isInteractive: false);
        IImageDataset dataset = ImageFolderDataset.Open(_setup.Input);
        IPipelineRunner runner = PipelineLoader.Load(_setup.Folder.Write("pipeline.cs", pipeline), null, console);
        int seen = 0;
        CancelAfter progress = new(() =>
        {
            // The batch that it is told of is still handed over.
            if (++seen == batches) source.Cancel();
        });
        ExportRequest request = new(
            _setup.Folder["out"],
            format == "npz" ? ExportFormat.Npz : ExportFormat.Png,
            IsShuffled: true,
            new BatchLoaderOptions { BatchSize = 4, Seed = 7, Epochs = 3, Progress = progress });
        if (batches == 0) source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ExportRun.Execute(runner, dataset, request, InputGuard.Of(), console, source.Token));
    }

    private sealed class CancelAfter(Action seen) : IProgress<LoaderProgress>
    {
        public void Report(LoaderProgress value) => seen();
    }
}
