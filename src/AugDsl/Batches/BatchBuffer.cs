using AugDsl.Datasets;
using AugDsl.Imaging;
using AugDsl.Mixing;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>The memory of a batch, and how far it is. Workers fill slots of it; the last of them closes it.</summary>
/// <remarks>
/// Samples of the size that is expected, which is the fixed one or that of the batch before, are written where they belong. Others wait in
/// arrays of their own, because how large the batch is shows only when the last is there. Arrays only grow, so that nothing is allocated once
/// they are as large as the largest batch.
/// </remarks>
internal sealed class BatchBuffer<TOut>(BatchShape shape)
    where TOut : unmanaged
{
    private readonly Lock _lock = new();
    private readonly List<(int Slot, SkippedPicture Picture)> _skipped = [];

    private readonly TOut[][] _staged = NewStaged(shape.BatchSize);
    private readonly bool[] _isInPlace = new bool[shape.BatchSize];
    private TOut[] _spare = [];
    private int _remaining;
    private int _errorSlot;

    public BatchShape Shape => shape;

    public int Epoch { get; private set; }

    public int Number { get; private set; }

    /// <summary>The samples; those that are skipped are left out of it when the batch is closed.</summary>
    public int Count { get; private set; }

    /// <summary>The size of all samples, with padding; the one that is expected until the batch is closed.</summary>
    public ImageSize Size { get; private set; } = shape.FixedSize ?? default;

    public TOut[] Values { get; private set; } = shape.FixedSize is ImageSize size ? GC.AllocateUninitializedArray<TOut>(shape.Length(size, shape.BatchSize)) : [];

    public int[] Labels { get; } = new int[shape.BatchSize];

    public int[] Indices { get; } = new int[shape.BatchSize];

    public SampleKey[] Keys { get; } = new SampleKey[shape.BatchSize];

    public ImageSize[] Sizes { get; } = new ImageSize[shape.BatchSize];

    /// <summary>How each sample was mixed; empty where the pipeline has no rule.</summary>
    public MixDraw[] Mixes { get; } = new MixDraw[shape.IsMixed ? shape.BatchSize : 0];

    /// <summary>A row of label weights for each sample; empty where the pipeline has no rule, or the data set no labels.</summary>
    public float[] LabelWeights { get; } = new float[shape.IsMixed ? shape.BatchSize * shape.Classes : 0];

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
        int length = shape.Length(size);
        _isInPlace[slot] = size == Size;
        if (_isInPlace[slot]) return Values.AsSpan(slot * length, length);
        _staged[slot] = AtLeast(_staged[slot], length);
        return _staged[slot].AsSpan(0, length);
    }

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
        ImageSize common = Padding.CommonSize(Sizes.AsSpan(0, Count));
        bool isExpected = common == Size;
        bool keepsOld = !isExpected && _isInPlace.AsSpan(0, Count).Contains(true);
        int length = shape.Length(common);
        TOut[] values = isExpected ? Values : AtLeast(keepsOld ? _spare : Values, shape.Length(common, shape.BatchSize));
        for (int slot = 0; slot < Count; slot++)
        {
            if (isExpected && _isInPlace[slot]) continue;
            ReadOnlySpan<TOut> sample = _isInPlace[slot] ? InPlace(slot) : _staged[slot];
            Padding.Pad(sample, Sizes[slot], values.AsSpan(slot * length, length), common, shape.Channels, shape.Layout);
        }

        if (keepsOld) _spare = Values;
        Values = values;
        Size = common;
    }

    private Span<float> WeightsOf(int slot) => LabelWeights.AsSpan(slot * shape.Classes, shape.IsMixed ? shape.Classes : 0);

    private Span<TOut> InPlace(int slot)
    {
        int length = shape.Length(Size);
        return Values.AsSpan(slot * length, length);
    }

    private static TOut[] AtLeast(TOut[] array, int length) => array.Length >= length ? array : GC.AllocateUninitializedArray<TOut>(length);

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
        (Labels[to], Indices[to], Keys[to], Sizes[to]) = (Labels[from], Indices[from], Keys[from], Sizes[from]);
        if (shape.IsMixed)
        {
            Mixes[to] = Mixes[from];
            WeightsOf(from).CopyTo(WeightsOf(to));
        }
        _isInPlace[to] = _isInPlace[from];
        if (_isInPlace[from]) InPlace(from).CopyTo(InPlace(to));
        else (_staged[to], _staged[from]) = (_staged[from], _staged[to]);
    }

    private static TOut[][] NewStaged(int count)
    {
        TOut[][] staged = new TOut[count][];
        Array.Fill(staged, []);
        return staged;
    }
}
