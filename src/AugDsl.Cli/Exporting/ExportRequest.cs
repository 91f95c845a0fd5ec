using AugDsl.Batches;
using AugDsl.Datasets;

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
        string output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Output));
        if (File.Exists(output)) throw ToolException.Usage($"the output {Output} is a file; a folder is needed");
        if (!Directory.Exists(input)) return;
        string source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        if (output == source) throw ToolException.Usage($"the output folder is the input folder; the results would become inputs");
        if (output.StartsWith(source + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw ToolException.Usage($"the output folder {Output} lies in the input folder; the results would become inputs");
    }
}
