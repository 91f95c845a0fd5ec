using System.Runtime.InteropServices;
using AugDsl.Batches;
using AugDsl.Datasets;
using AugDsl.Peers.Pipelines;
using AugDsl.Pipelines;

namespace AugDsl.Peers;

/// <summary>What a loader is measured with: for the driver a sample is a whole epoch, in which the loader's threads start and end.</summary>
internal static class LoaderSamples
{
    /// <summary>The work of the given name.</summary>
    /// <param name="name">A pipeline.</param>
    /// <param name="threads">The loader's threads; the consumer's, which waits, comes on top.</param>
    /// <param name="path">An IDX file, or a folder of pictures.</param>
    public static ISamples Create(string name, int threads, string path) => name switch
    {
        "gray" => new LoaderSamples<SmallGray, float>(IdxDataset.Open(path), threads, dropLast: true),
        "shift" => new LoaderSamples<SmallShift, byte>(IdxDataset.Open(path), threads, dropLast: true),
        "classification" => new LoaderSamples<Classification, float>(Folder(path), threads, dropLast: false),
        "scaled" => new LoaderSamples<ScaledClassification, float>(Folder(path), threads, dropLast: false),
        _ => throw new ArgumentException($"There is no loader named {name}.", nameof(name)),
    };

    private static ImageFolderDataset Folder(string path) => ImageFolderDataset.Open(path, new ImageFolderOptions { FoldersAreClasses = false });
}

/// <inheritdoc cref="LoaderSamples"/>
internal sealed class LoaderSamples<TPipeline, TOut> : ISamples
    where TPipeline : IAugmentationPipeline<TPipeline, byte, TOut>
    where TOut : unmanaged
{
    private readonly TurnSampler _sampler;
    private readonly BatchLoader<TPipeline, byte, TOut> _loader;
    private int _samples;

    public LoaderSamples(IImageDataset dataset, int threads, bool dropLast)
    {
        _sampler = new TurnSampler(dataset.Count);
        _loader = new BatchLoader<TPipeline, byte, TOut>(dataset, new BatchLoaderOptions { Threads = threads, DropLast = dropLast, Sampler = _sampler });
    }

    /// <summary>The first batch of another epoch: a batch that was handed over is disposed, and its memory in use again.</summary>
    public ReadOnlySpan<byte> Result
    {
        get
        {
            using Batch<TOut> batch = _loader.First();
            return MemoryMarshal.AsBytes<TOut>(batch.Values).ToArray();
        }
    }

    public void Run(ulong index)
    {
        _sampler.Turn = (int)index;
        _samples = 0;
        foreach (Batch<TOut> batch in _loader)
        {
            using (batch) _samples += batch.Count;
        }

        if (_samples != _loader.SamplesPerEpoch) throw new InvalidOperationException($"The epoch had {_samples} samples, not {_loader.SamplesPerEpoch}.");
    }
}
