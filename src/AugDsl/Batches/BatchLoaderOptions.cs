using AugDsl.Codecs;
using AugDsl.Datasets;

namespace AugDsl.Batches;

/// <summary>What a loader delivers, and how.</summary>
public sealed record BatchLoaderOptions
{
    /// <summary>The defaults.</summary>
    public static BatchLoaderOptions Default { get; } = new();

    /// <summary>Samples a batch, at least 1. Default 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int BatchSize
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A batch has at least one sample.");
    } = 32;

    /// <summary>The run's seed: orders and all draws derive from it. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>The epochs of a run, from epoch 0, at least 1; null for no end. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? Epochs
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A run has at least one epoch; null is a run without an end.");
    } = 1;

    /// <summary>Which pictures an epoch has, in which order; null (the default) for all of them, shuffled.</summary>
    public ISampler? Sampler { get; init; }

    /// <summary>Threads that decode and augment, at least 1. Default: one a processor. Batches are the same for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread is needed.");
    } = Environment.ProcessorCount;

    /// <summary>Batches that are made ahead of the one that the consumer has, at least 1. Default 2. No more are in memory, whatever the number of threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Prefetch
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one batch has to be made ahead.");
    } = 2;

    /// <summary>Whether the last batch of an epoch is left out where it would be smaller than the others. Default false.</summary>
    public bool DropLast { get; init; }

    /// <summary>
    /// What happens when a picture cannot be read. Default: the run ends with a <see cref="SampleException"/>. With
    /// <see cref="DatasetErrorHandling.Skip"/> its batch is smaller by one, and <see cref="BatchLoader{TPipeline, TIn, TOut}.Skipped"/> lists it.
    /// </summary>
    public DatasetErrorHandling OnError { get; init; }

    /// <summary>The shard that is loaded: 0 (the default) to <see cref="ShardCount"/> − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int ShardIndex
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Shards are counted from 0.");
    }

    /// <summary>Into how many shards an epoch is divided, at least 1 (the default): position p of its order belongs to shard p mod n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int ShardCount
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "There is at least one shard.");
    } = 1;

    /// <summary>Limits and choices for reading pictures and masks; null (the default) for the data set's own. Its <see cref="DecodeOptions.Reduction"/> must be 1.</summary>
    public DecodeOptions? Decode { get; init; }

    /// <summary>
    /// Whether batches come without the annotations that the pipeline declares, so that any data set will do. Default false: a data set that lacks
    /// them is an error, because a batch without boxes would look like pictures without objects.
    /// </summary>
    public bool IgnoreTargets { get; init; }

    /// <summary>Is told of every batch that is handed over, on the consumer's thread. Default null.</summary>
    public IProgress<LoaderProgress>? Progress { get; init; }
}
