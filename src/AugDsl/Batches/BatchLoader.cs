using System.Collections;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Pipelines;

namespace AugDsl.Batches;

/// <summary>Batches of augmented samples of a data set, made on threads of its own, in an order that does not depend on them.</summary>
/// <typeparam name="TPipeline">The pipeline.</typeparam>
/// <typeparam name="TIn">The type of a picture's values: <see cref="byte"/>.</typeparam>
/// <typeparam name="TOut">The type of a batch's values.</typeparam>
/// <remarks>
/// <para>
/// A generated <c>CreateLoader</c> makes it, so that nobody writes the three types. What it delivers is a function of data set, sampler, seed,
/// batch size and shard. Each enumeration begins anew, starts its threads with the first batch, and stops them at its end or when its
/// enumerator is disposed (<c>foreach</c> does that). The threads of an enumerator that is abandoned stop when it is collected.
/// </para>
/// <para>
/// A loader cannot be changed: <see cref="StartAt"/> and <see cref="Shard"/> give others, which share its memory. A batch costs its own
/// arrays, which come from that memory once it is warm, and a small object.
/// </para>
/// </remarks>
public sealed class BatchLoader<TPipeline, TIn, TOut> : IEnumerable<Batch<TOut>>
    where TPipeline : IAugmentationPipeline<TPipeline, TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    // Beside the batches made ahead: the one that the consumer has, and one that it has not disposed yet.
    private const int BatchesInUse = 2;

    private readonly ISampler _sampler;

    /// <summary>Makes a loader.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">What is delivered, and how; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// There is no such shard, an epoch has no batch, the decode options ask for a reduction of their own, or the data set lacks annotations that the
    /// pipeline declares.
    /// </exception>
    /// <exception cref="InvalidOperationException">A batch would not fit an array.</exception>
    /// <exception cref="NotSupportedException">The pipeline reads other values than bytes.</exception>
    public BatchLoader(IImageDataset dataset, BatchLoaderOptions? options = null)
        : this(dataset, options ?? BatchLoaderOptions.Default, null, 0)
    {
    }

    private BatchLoader(IImageDataset dataset, BatchLoaderOptions options, BatchLoader<TPipeline, TIn, TOut>? origin, long first)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (typeof(TIn) != typeof(byte)) throw new NotSupportedException($"Data sets have pictures of bytes; {TPipeline.Info.Name} reads {typeof(TIn).Name}.");
        if ((options.Decode ?? dataset.Decode).Reduction != 1)
            throw new ArgumentException("The decode options ask for a part of the picture; leave DecodeOptions.Reduction at 1: with ScaledDecoding it is chosen for each sample.", nameof(options));
        PipelineInfo info = TPipeline.Info;
        Dataset = dataset;
        Options = options;
        _sampler = options.Sampler ?? new ShuffledSampler(dataset.Count);
        Plan = new LoaderPlan(_sampler, options with { Progress = null }, dataset.Count);
        First = first;
        Shape = new BatchShape(options.BatchSize, info.Channels, info.OutputLayout, info.FixedOutputSize, info.Mixing.Count > 0, dataset.ClassNames.Count, TargetsOf(info, dataset, options), info.MaskFill);
        if (Shape.FixedSize is ImageSize size) Shape.Length(size, options.BatchSize);
        SkippedPictures = origin?.SkippedPictures ?? new SkippedPictures();
        Buffers = origin?.Buffers ?? new Pool<BatchBuffer<TOut>>(options.Prefetch + BatchesInUse);
        Producers = origin?.Producers ?? new Pool<SampleProducer<TPipeline, TIn, TOut>>(options.Threads);
    }

    /// <summary>The data set.</summary>
    public IImageDataset Dataset { get; }

    /// <summary>The options.</summary>
    public BatchLoaderOptions Options { get; }

    /// <summary>The batches of an epoch, of this shard: at least 1.</summary>
    public int BatchesPerEpoch => Plan.BatchesPerEpoch;

    /// <summary>The samples of an epoch, of this shard, without those of a last batch that is dropped.</summary>
    public int SamplesPerEpoch => Plan.SamplesPerEpoch;

    /// <summary>
    /// The pictures that were left out so far because they could not be read (<see cref="DatasetErrorHandling.Skip"/>), each once, by index: of all
    /// batches handed over by this loader and those that share its memory.
    /// </summary>
    public IReadOnlyList<SkippedPicture> Skipped => SkippedPictures.ToList();

    internal LoaderPlan Plan { get; }

    internal BatchShape Shape { get; }

    internal long First { get; }

    internal SkippedPictures SkippedPictures { get; }

    internal Pool<BatchBuffer<TOut>> Buffers { get; }

    internal Pool<SampleProducer<TPipeline, TIn, TOut>> Producers { get; }

    /// <summary>The same loader from a batch on, without making those before: to continue a run.</summary>
    /// <param name="epoch">The epoch of the first batch, from 0; the number of epochs for none.</param>
    /// <param name="batch">Its number in the epoch, from 0; <see cref="BatchesPerEpoch"/> for the first one of the next epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such batch.</exception>
    public BatchLoader<TPipeline, TIn, TOut> StartAt(int epoch, int batch = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch, BatchesPerEpoch);
        long first = ((long)epoch * BatchesPerEpoch) + batch;
        if (first > Plan.End)
            throw new ArgumentOutOfRangeException(nameof(epoch), epoch, FormattableString.Invariant($"The run has {Options.Epochs} epochs of {BatchesPerEpoch} batches (BatchLoaderOptions.Epochs)."));
        return new BatchLoader<TPipeline, TIn, TOut>(Dataset, Options, this, first);
    }

    /// <summary>
    /// The part of every epoch that one of several processes loads: the positions p of the epoch's order with p mod <paramref name="count"/> =
    /// <paramref name="index"/>, in this order. The shards together have every sample of the whole epoch once, with the same bytes.
    /// </summary>
    /// <param name="index">The shard, from 0.</param>
    /// <param name="count">The number of shards.</param>
    /// <returns>A loader that begins with the first epoch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative, or the count is below 1.</exception>
    /// <exception cref="ArgumentException">There is no such shard, or it has no batch.</exception>
    public BatchLoader<TPipeline, TIn, TOut> Shard(int index, int count) => new(Dataset, Options with { ShardIndex = index, ShardCount = count }, this, 0);

    /// <summary>The batches; the calling thread waits for each. The enumerator's members throw what follows.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="SampleException">A sample could not be made.</exception>
    /// <exception cref="InvalidDataException">Every picture of an epoch was skipped.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IEnumerable<Batch<TOut>> ReadAll(CancellationToken cancellationToken = default)
    {
        using LoaderHandle<TPipeline, TIn, TOut> run = new(this, cancellationToken);
        while (run.Take() is Batch<TOut> batch) yield return batch;
    }

    /// <summary>The batches, awaited: as <see cref="ReadAll"/>, but no thread waits.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    public async IAsyncEnumerable<Batch<TOut>> ReadAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        LoaderHandle<TPipeline, TIn, TOut> run = new(this, cancellationToken);
        await using (run.ConfigureAwait(false))
        {
            while (await run.TakeAsync().ConfigureAwait(false) is Batch<TOut> batch) yield return batch;
        }
    }

    /// <summary>The batches of <see cref="ReadAll"/>.</summary>
    public IEnumerator<Batch<TOut>> GetEnumerator() => ReadAll().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The annotations of the batches: all that the pipeline declares, or none.</summary>
    private static Targets TargetsOf(PipelineInfo info, IImageDataset dataset, BatchLoaderOptions options)
    {
        if (options.IgnoreTargets) return Targets.None;
        Targets missing = info.Targets & ~((dataset as IAnnotatedDataset)?.Targets ?? Targets.None);
        return missing == Targets.None
            ? info.Targets
            : throw new ArgumentException(
                $"{info.Name} declares Targets, and the data set has no {missing}. Give an IAnnotatedDataset that has them (AnnotatedDataset joins pictures and annotations), or set BatchLoaderOptions.IgnoreTargets for pictures alone.",
                nameof(dataset));
    }
}
