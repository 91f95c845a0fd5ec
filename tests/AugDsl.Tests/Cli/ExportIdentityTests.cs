using AugDsl.Codecs;

namespace AugDsl.Tests.Cli;

/// <summary>An export whose record is gone: every part still says where it belongs.</summary>
public sealed class ExportIdentityTests : IDisposable
{
    private readonly ExportSetup _setup = new();

    public void Dispose() => _setup.Dispose();

    [Theory]
    [InlineData("npz", "--seed 8", "seed is 7 there and 8 here")]
    [InlineData("npz", "--batch 5", "batch is 4 there and 5 here")]
    [InlineData("npz", "--sampler sequential", "sampler is shuffled there and sequential here")]
    [InlineData("npz", "--epochs 3", "epochs is 1 there and 3 here")]
    [InlineData("npz", "--format png", "format is npz there and png here")]
    [InlineData("png", "--seed 8", "seed is 7 there and 8 here")]
    [InlineData("png", "--on-error skip", "on-error is fail there and skip here")]
    public void Without_its_record_an_export_takes_nothing_of_another(string format, string options, string message)
    {
        _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        File.Delete(_setup.Folder["out/export.json"]);
        SortedDictionary<string, byte[]> before = _setup.Tree("out");
        string[] words = options.Split(' ');
        ToolRun run = _setup.Export(ExportSetup.Alone, "out", words[0] == "--format" ? words : ["--format", format, .. words]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is of an export with other options: " + message, run.Error);
        Assert.Equal(before.Keys, _setup.Tree("out").Keys);

        // The same export goes on.
        run = _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        Assert.Contains(": 0 written in ", run.Output);
    }

    [Theory]
    [InlineData("npz")]
    [InlineData("png")]
    public void Another_pipeline_and_other_data_are_noticed_too(string format)
    {
        _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        File.Delete(_setup.Folder["out/export.json"]);
        Assert.Contains("pipeline fingerprint is ", _setup.Export(ExportSetup.Alone.Replace("0.3)", "0.4)", StringComparison.Ordinal), "out", "--format", format).Error);
        File.Move(Path.Combine(_setup.Input, "cat/p00.png"), Path.Combine(_setup.Input, "cat/q00.png"));
        Assert.Contains("data set names is ", _setup.Export(ExportSetup.Alone, "out", "--format", format).Error);
    }

    [Theory]
    [InlineData("npz", "epoch-000/batch-00001.npz")]
    [InlineData("png", "epoch-000/cat/00002.png")]
    public void A_file_of_another_export_is_not_taken(string format, string file)
    {
        _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        _setup.Exported(ExportSetup.Alone, "other", "--format", format, "--seed", "9");
        File.Copy(_setup.Folder["other/" + file], _setup.Folder["out/" + file], overwrite: true);
        ToolRun run = _setup.Export(ExportSetup.Alone, "out", "--format", format);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(Path.GetFileName(file) + " is of an export with other options: seed is 9 there and 7 here", run.Error);
    }

    [Theory]
    [InlineData("npz", "epoch-000/batch-00001.npz")]
    [InlineData("png", "epoch-000/cat/00002.png")]
    public void A_file_that_does_not_say_where_it_belongs_is_made_again(string format, string file)
    {
        _setup.Exported(ExportSetup.Alone, "whole", "--format", format);
        _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        _setup.Folder.Write("out/" + file, "half a file");
        _setup.Exported(ExportSetup.Alone, "out", "--format", format);
        _setup.AssertSame("whole", "out");
    }

    [Fact]
    public void Shards_notice_each_others_export()
    {
        _setup.Exported(ExportSetup.Alone, "out", "--shard", "0/2");
        File.Delete(_setup.Folder["out/export-0-of-2.json"]);
        Assert.Contains("manifest-0-of-2.jsonl is of an export with other options: seed is 7 there and 8 here", _setup.Export(ExportSetup.Alone, "out", "--shard", "1/2", "--seed", "8").Error);
        _setup.Exported(ExportSetup.Alone, "out", "--shard", "1/2");
    }

    [Fact]
    public void Skipped_batches_stay_skipped_only_for_their_export()
    {
        _setup.Folder.Write("in/cat/p02.png", "no picture");
        string[] skip = ["--batch", "1", "--sampler", "sequential", "--on-error", "skip"];
        _setup.Exported(ExportSetup.Alone, "out", skip);
        Assert.Equal(ExportSetup.Count - 1, File.ReadAllLines(_setup.Folder["out/manifest.jsonl"]).Length);
        Assert.DoesNotContain(File.ReadAllLines(_setup.Folder["out/manifest.jsonl"]), line => !line.Contains("\"output\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Readers_of_arrays_and_pixels_see_none_of_it()
    {
        _setup.Exported(ExportSetup.Alone, "arrays");
        using (NpzReader file = NpzFile.Open(_setup.Folder["arrays/epoch-000/batch-00000.npz"]))
        {
            Assert.Equal(["images", "labels", "indices", "keys"], file.Names);
            Assert.StartsWith("augdsl-export {\"format\":\"npz\",", file.Comment);
        }
        _setup.Exported(ExportSetup.Alone, "pictures", "--format", "png");
        Assert.Equal((12, 10), (ImageFile.Read(_setup.Folder["pictures/epoch-000/cat/00000.png"]).Width, ImageFile.Read(_setup.Folder["pictures/epoch-000/cat/00000.png"]).Height));
    }
}
