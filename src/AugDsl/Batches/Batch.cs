using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>The samples of a batch, in memory that the loader uses again once it is disposed.</summary>
/// <typeparam name="TOut">The type of a value.</typeparam>
/// <remarks>
/// Spans that were taken from a batch mean nothing after <see cref="Dispose"/>. A batch that is never disposed is no leak: its memory is
/// collected, and the loader allocates other. A batch may be disposed on any thread, after the run too.
/// </remarks>
public sealed partial class Batch<TOut> : IDisposable
    where TOut : unmanaged
{
    private readonly Pool<BatchBuffer<TOut>> _pool;
    private BatchBuffer<TOut>? _buffer;

    internal Batch(BatchBuffer<TOut> buffer, Pool<BatchBuffer<TOut>> pool)
    {
        _buffer = buffer;
        _pool = pool;
    }

    /// <summary>The epoch, from 0.</summary>
    /// <exception cref="ObjectDisposedException">The batch is disposed: so for all members but <see cref="Dispose"/>.</exception>
    public int Epoch => Buffer.Epoch;

    /// <summary>The batch's number in its epoch (and its shard), from 0.</summary>
    public int Number => Buffer.Number;

    /// <summary>The samples, at least 1: the loader's batch size; fewer in the last batch of an epoch and where pictures were skipped.</summary>
    public int Count => Buffer.Count;

    /// <summary>Values a pixel: 1 or 3.</summary>
    public int Channels => Buffer.Shape.Channels;

    /// <summary>The order of a sample's axes: <see cref="Layout.Chw"/> makes the batch N x C x H x W, <see cref="Layout.Hwc"/> N x H x W x C.</summary>
    public Layout Layout => Buffer.Shape.Layout;

    /// <summary>The size of all samples: the pipeline's output, or the largest width and the largest height where samples have sizes of their own.</summary>
    public ImageSize Size => Buffer.Size;

    /// <summary>Each sample's own size. What lies right of it and below is 0, after the output step.</summary>
    public ReadOnlySpan<ImageSize> Sizes => Buffer.Sizes.AsSpan(0, Count);

    /// <summary>
    /// The size of each sample's picture before augmentation: with the key it says what became of anything else that belongs to the picture, through
    /// members as <c>TransformBoxes</c>, and back through <c>InverseBoxes</c>.
    /// </summary>
    public ReadOnlySpan<ImageSize> SourceSizes => Buffer.SourceSizes.AsSpan(0, Count);

    /// <summary>The values: <see cref="Count"/> samples of <see cref="SampleLength"/>.</summary>
    public Span<TOut> Values => Memory.Span;

    /// <summary>The values, for code that may not keep a span.</summary>
    public Memory<TOut> Memory => Buffer.Values.AsMemory(0, Count * SampleLength);

    /// <summary>The values of a sample: width · height · channels of <see cref="Size"/>.</summary>
    public int SampleLength => Buffer.Shape.Length(Buffer.Size);

    /// <summary>The class of each sample; <see cref="Datasets.IImageDataset.NoLabel"/> where the data set has none.</summary>
    public ReadOnlySpan<int> Labels => Buffer.Labels.AsSpan(0, Count);

    /// <summary>
    /// Where the pipeline has mixing rules and the data set labels: for each sample a row of one weight for each class. A row sums to 1; the weight of a
    /// label that both pictures have is 1. Empty otherwise.
    /// </summary>
    public ReadOnlySpan<float> LabelWeights => Buffer.LabelWeights.AsSpan(0, Buffer.LabelWeights.Length == 0 ? 0 : Count * Buffer.Shape.Classes);

    /// <summary>How each sample was mixed, and with whom, where the pipeline has mixing rules. Empty otherwise.</summary>
    public ReadOnlySpan<MixDraw> Mixes => Buffer.Mixes.AsSpan(0, Buffer.Mixes.Length == 0 ? 0 : Count);

    /// <summary>The index of each sample's picture in the data set.</summary>
    public ReadOnlySpan<int> Indices => Buffer.Indices.AsSpan(0, Count);

    /// <summary>The key of each sample: what a pipeline's <c>Draw</c>, <c>Apply</c> and <c>Explain</c> want to give the same sample again.</summary>
    public ReadOnlySpan<SampleKey> Keys => Buffer.Keys.AsSpan(0, Count);

    private BatchBuffer<TOut> Buffer => Volatile.Read(ref _buffer) ?? throw new ObjectDisposedException(nameof(Batch<>));

    /// <summary>The values of one sample.</summary>
    /// <param name="slot">Its place in the batch, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Span<TOut> Sample(int slot) => Values.Slice(Slot(slot) * SampleLength, SampleLength);

    /// <summary>Gives the memory back to the loader. A second time does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is BatchBuffer<TOut> buffer) _pool.Return(buffer);
    }

    private int Slot(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, Count);
        return slot;
    }
}
