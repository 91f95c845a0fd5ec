using AugDsl.Annotations;
using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>The memory of a batch, and how far it is. Workers fill slots of it; the last of them closes it.</summary>
/// <remarks>A slot belongs to one worker until it is done, so slots need no lock.</remarks>
internal sealed class BatchBuffer<TOut>(BatchShape shape)
    where TOut : unmanaged
{
    private readonly Lock _lock = new();
    private readonly List<(int Slot, SkippedPicture Picture)> _skipped = [];
    private readonly SampleStore<TOut> _values = new(shape, default);
    private int _remaining;
    private int _errorSlot;

    public BatchShape Shape => shape;

    public int Epoch { get; private set; }

    public int Number { get; private set; }

    /// <summary>The samples; those that are skipped are left out of it when the batch is closed.</summary>
    public int Count { get; private set; }

    /// <summary>The size of all samples, with padding; the one that is expected until the batch is closed.</summary>
    public ImageSize Size => _values.Size;

    public TOut[] Values => _values.Values;

    public int[] Labels { get; } = new int[shape.BatchSize];

    public int[] Indices { get; } = new int[shape.BatchSize];

    public SampleKey[] Keys { get; } = new SampleKey[shape.BatchSize];

    public ImageSize[] Sizes { get; } = new ImageSize[shape.BatchSize];

    public ImageSize[] SourceSizes { get; } = new ImageSize[shape.BatchSize];

    /// <summary>How each sample was mixed; empty where the pipeline has no rule.</summary>
    public MixDraw[] Mixes { get; } = new MixDraw[shape.IsMixed ? shape.BatchSize : 0];

    /// <summary>A row of label weights for each sample; empty where the pipeline has no rule, or the data set no labels.</summary>
    public float[] LabelWeights { get; } = new float[shape.IsMixed ? shape.BatchSize * shape.Classes : 0];

    /// <summary>The masks, of the size of the samples; null where there are none.</summary>
    public SampleStore<byte>? Masks { get; } = shape.Targets.Has(Targets.Masks) ? new SampleStore<byte>(shape.OfMasks, shape.MaskFill) : null;

    /// <summary>The boxes of each sample; null where there are none.</summary>
    public SlotLists<Box>? Boxes { get; } = shape.Targets.Has(Targets.Boxes) ? new SlotLists<Box>(shape.BatchSize) : null;

    /// <summary>The keypoints of each sample; null where there are none.</summary>
    public SlotLists<Keypoint>? Keypoints { get; } = shape.Targets.Has(Targets.Keypoints) ? new SlotLists<Keypoint>(shape.BatchSize) : null;

    /// <summary>Why the run ends with this batch.</summary>
    public Exception? Error { get; private set; }

    /// <summary>What was left out, in the order of the slots, once the batch is closed.</summary>
    public IReadOnlyList<(int Slot, SkippedPicture Picture)> Skipped => _skipped;

    /// <summary>Whether it waits for the consumer; under the run's lock.</summary>
    public bool IsDone { get; set; }

    /// <summary>Begins a batch.</summary>
    public void Begin(int epoch, int number, int count)
    {
        (Epoch, Number, Count, _remaining) = (epoch, number, count, count);
        Error = null;
        IsDone = false;
        _skipped.Clear();
    }

    /// <summary>What is known of a sample before its picture is read.</summary>
    public void Describe(int slot, int index, int label, SampleKey key) => (Indices[slot], Labels[slot], Keys[slot]) = (index, label, key);

    /// <summary>How a sample is mixed, and the shares of the labels.</summary>
    public void DescribeMix(int slot, in MixDraw mix, Mixing.LabelWeights weights, int partnerLabel)
    {
        Mixes[slot] = mix;
        Span<float> row = WeightsOf(slot);
        if (row.IsEmpty) return;
        row.Clear();
        row[Labels[slot]] = weights.Own;
        if (mix.IsMixed) row[partnerLabel] += weights.Partner;
    }

    /// <summary>Where the values of a sample go: exactly as many as its size says.</summary>
    public Span<TOut> Destination(int slot, ImageSize size)
    {
        Sizes[slot] = size;
        return _values.Destination(slot, size);
    }

    /// <summary>Where the mask of a sample goes, whose values have their place already.</summary>
    public Span<byte> MaskDestination(int slot) => Masks!.Destination(slot, Sizes[slot]);

    /// <summary>Ends the run with this batch, unless an earlier slot does.</summary>
    public void Fail(int slot, Exception error)
    {
        lock (_lock)
        {
            if (Error is not null && _errorSlot < slot) return;
            Error = error;
            _errorSlot = slot;
        }
    }

    /// <summary>Leaves a sample out.</summary>
    public void Skip(int slot, SkippedPicture picture)
    {
        lock (_lock) _skipped.Add((slot, picture));
    }

    /// <summary>Counts slots as done.</summary>
    /// <returns>Whether they were the last, so that the caller closes the batch.</returns>
    public bool Done(int slots) => Interlocked.Add(ref _remaining, -slots) == 0;

    /// <summary>Closes gaps and brings all samples to one size. Nothing else touches the batch at this time.</summary>
    public void Close()
    {
        if (_skipped.Count > 0) CloseGaps();
        if (Count == 0) return;
        ReadOnlySpan<ImageSize> sizes = Sizes.AsSpan(0, Count);
        ImageSize common = Padding.CommonSize(sizes);
        _values.Close(sizes, common);
        Masks?.Close(sizes, common);
    }

    private Span<float> WeightsOf(int slot) => LabelWeights.AsSpan(slot * shape.Classes, shape.IsMixed ? shape.Classes : 0);

    private void CloseGaps()
    {
        _skipped.Sort((a, b) => a.Slot.CompareTo(b.Slot));
        int next = 0;
        int to = 0;
        for (int from = 0; from < Count; from++)
        {
            if (next < _skipped.Count && _skipped[next].Slot == from) next++;
            else Move(from, to++);
        }

        Count = to;
    }

    private void Move(int from, int to)
    {
        if (from == to) return;
        (Labels[to], Indices[to], Keys[to], Sizes[to], SourceSizes[to]) = (Labels[from], Indices[from], Keys[from], Sizes[from], SourceSizes[from]);
        if (shape.IsMixed)
        {
            Mixes[to] = Mixes[from];
            WeightsOf(from).CopyTo(WeightsOf(to));
        }

        _values.Move(from, to);
        Masks?.Move(from, to);
        Boxes?.Move(from, to);
        Keypoints?.Move(from, to);
    }
}
