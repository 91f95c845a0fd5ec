using AugDsl.Codecs;
using AugDsl.Imaging;
using AugDsl.Tests.Codecs;
using Xunit;

namespace AugDsl.Tests.Cli;

/// <summary>A small data set of two classes, pipelines, and calls of <c>augdsl export</c> on them.</summary>
internal sealed class ExportSetup : IDisposable
{
    public const string Mixed = """
        using AugDsl;
        [AugmentationPipeline(Border = Border.Reflect)]
        [RandomResizedCrop(12, 10, MinArea = 0.3)]
        [HorizontalFlip(Probability = 0.5)]
        [Normalize(Preset = Normalization.ImageNet)]
        [Mixup(0.4, Probability = 0.5)]
        [CutMix(Probability = 0.8)]
        public sealed partial class Mixed;
        """;

    public const string Alone = """
        using AugDsl;
        [AugmentationPipeline(Border = Border.Reflect)]
        [RandomResizedCrop(12, 10, MinArea = 0.3)]
        [Brightness(0.5, 1.5)]
        [Normalize(Preset = Normalization.ImageNet)]
        public sealed partial class Alone;
        """;

    public const string Bytes = """
        using AugDsl;
        [AugmentationPipeline]
        [HorizontalFlip(Probability = 0.5)]
        [Mixup(0.4)]
        public sealed partial class Bytes;
        """;

    /// <summary>Pictures of the data set.</summary>
    public const int Count = 11;

    public ExportSetup()
    {
        for (int i = 0; i < Count; i++)
        {
            string path = Folder[$"in/{(i < 6 ? "cat" : "dog")}/p{i:00}.png"];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            ImageFile.WritePng(path, PngWritingTests.Picture(16 + i, 30 - i, 3, smooth: false).View);
        }
    }

    public TemporaryFolder Folder { get; } = new();

    public string Input => Folder["in"];

    public void Dispose() => Folder.Dispose();

    /// <summary>Exports to a folder with batches of 4 and seed 7, unless the options say otherwise.</summary>
    public ToolRun Export(string pipeline, string output, params string[] options)
    {
        string[] all = ["export", Folder.Write("pipeline.cs", pipeline), "--input", Input, "--output", Folder[output], .. options];
        if (!options.Contains("--batch")) all = [.. all, "--batch", "4"];
        if (!options.Contains("--seed")) all = [.. all, "--seed", "7"];
        return ToolRun.Of(all);
    }

    /// <summary>The same, which must succeed.</summary>
    public ToolRun Exported(string pipeline, string output, params string[] options)
    {
        ToolRun run = Export(pipeline, output, options);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    /// <summary>All files of a folder, hidden ones too, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Tree(string relative)
    {
        string root = Folder[relative];
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            files.Add(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path));
        return files;
    }

    /// <summary>Two folders have the same files with the same bytes.</summary>
    public void AssertSame(string expected, string actual)
    {
        SortedDictionary<string, byte[]> first = Tree(expected);
        SortedDictionary<string, byte[]> second = Tree(actual);
        Assert.Equal(first.Keys, second.Keys);
        foreach ((string name, byte[] bytes) in first) Assert.True(bytes.AsSpan().SequenceEqual(second[name]), name);
    }
}
