using AugDsl.Batches;
using AugDsl.Cli.Files;
using AugDsl.Datasets;
using AugDsl.Files;

namespace AugDsl.Cli.Exporting;

/// <summary>What files an export writes.</summary>
internal enum ExportFormat
{
    /// <summary>One file of arrays a batch.</summary>
    Npz,

    /// <summary>One picture a sample.</summary>
    Png,
}

/// <summary>What <c>augdsl export</c> was asked to do.</summary>
/// <param name="Output">The folder.</param>
/// <param name="Format">Which files.</param>
/// <param name="IsShuffled">Whether an epoch's order is drawn; otherwise it is that of the data set.</param>
/// <param name="Loader">Epochs, batch size, seed, shard, threads and what happens with a damaged picture; the sampler is chosen here.</param>
internal sealed record ExportRequest(string Output, ExportFormat Format, bool IsShuffled, BatchLoaderOptions Loader)
{
    /// <summary>The epochs.</summary>
    public int Epochs => Loader.Epochs!.Value;

    /// <summary>What tells the files of a shard from those of the others: "" or "-0-of-2".</summary>
    public string ShardSuffix => Loader.ShardCount == 1 ? "" : FormattableString.Invariant($"-{Loader.ShardIndex}-of-{Loader.ShardCount}");

    /// <summary>The loader's options for a data set.</summary>
    public BatchLoaderOptions LoaderFor(IImageDataset dataset) =>
        Loader with { Sampler = IsShuffled ? new ShuffledSampler(dataset.Count) : new SequentialSampler(dataset.Count) };

    /// <summary>Looks whether the results would become inputs, or cannot be written.</summary>
    /// <exception cref="ToolException">The output makes no sense.</exception>
    public void CheckOutput(string input)
    {
        OutputFolder.Check(Output, input);
        if (FileStatus.Of(input) is { Kind: FileKind.Folder } folder) CheckFolders(new HashSet<FileIdentity> { folder.Identity });
    }

    /// <summary>The same, once it is known which folders the input consists of: links may lead anywhere.</summary>
    /// <inheritdoc cref="CheckOutput"/>
    public void CheckFolders(IReadOnlySet<FileIdentity> folders)
    {
        if (OutputFolder.LiesIn(Output, folders)) throw ToolException.Usage($"the output folder {Output} lies in the input folder; the results would become inputs");
    }
}
