using AugDsl.Imaging;

namespace AugDsl.Batches;

/// <summary>The values of a batch's samples, or their masks, one behind the other and brought to one size.</summary>
/// <param name="shape">What all have in common.</param>
/// <param name="fill">What stands beside a sample that is smaller than others.</param>
/// <remarks>
/// Samples of the size that is expected, which is the fixed one or that of the batch before, are written where they belong. Others wait in
/// arrays of their own, because how large the batch is shows only when the last is there. Arrays only grow, so that nothing is allocated once
/// they are as large as the largest batch.
/// </remarks>
internal sealed class SampleStore<T>(BatchShape shape, T fill)
    where T : unmanaged
{
    private readonly T[][] _staged = NewStaged(shape.BatchSize);
    private readonly bool[] _isInPlace = new bool[shape.BatchSize];
    private T[] _spare = [];

    /// <summary>The size of all samples, with padding; the one that is expected until the batch is closed.</summary>
    public ImageSize Size { get; private set; } = shape.FixedSize ?? default;

    /// <summary>The samples, once the batch is closed; there may be more behind them.</summary>
    public T[] Values { get; private set; } = shape.FixedSize is ImageSize size ? GC.AllocateUninitializedArray<T>(shape.Length(size, shape.BatchSize)) : [];

    /// <summary>Where the values of a sample go: exactly as many as its size says.</summary>
    public Span<T> Destination(int slot, ImageSize size)
    {
        int length = shape.Length(size);
        _isInPlace[slot] = size == Size;
        if (_isInPlace[slot]) return Values.AsSpan(slot * length, length);
        _staged[slot] = AtLeast(_staged[slot], length);
        return _staged[slot].AsSpan(0, length);
    }

    /// <summary>Brings the samples to one size. Nothing else touches them at this time.</summary>
    /// <param name="sizes">The size of each.</param>
    /// <param name="common">The largest width and the largest height.</param>
    public void Close(ReadOnlySpan<ImageSize> sizes, ImageSize common)
    {
        bool isExpected = common == Size;
        bool keepsOld = !isExpected && _isInPlace.AsSpan(0, sizes.Length).Contains(true);
        int length = shape.Length(common);
        T[] values = isExpected ? Values : AtLeast(keepsOld ? _spare : Values, shape.Length(common, shape.BatchSize));
        for (int slot = 0; slot < sizes.Length; slot++)
        {
            if (isExpected && _isInPlace[slot]) continue;
            ReadOnlySpan<T> sample = _isInPlace[slot] ? InPlace(slot) : _staged[slot];
            Padding.Pad(sample, sizes[slot], values.AsSpan(slot * length, length), common, shape.Channels, shape.Layout, fill);
        }

        if (keepsOld) _spare = Values;
        Values = values;
        Size = common;
    }

    /// <summary>Brings a sample to a slot before its own that is free.</summary>
    public void Move(int from, int to)
    {
        _isInPlace[to] = _isInPlace[from];
        if (_isInPlace[from]) InPlace(from).CopyTo(InPlace(to));
        else (_staged[to], _staged[from]) = (_staged[from], _staged[to]);
    }

    private Span<T> InPlace(int slot)
    {
        int length = shape.Length(Size);
        return Values.AsSpan(slot * length, length);
    }

    private static T[] AtLeast(T[] array, int length) => array.Length >= length ? array : GC.AllocateUninitializedArray<T>(length);

    private static T[][] NewStaged(int count)
    {
        T[][] staged = new T[count][];
        Array.Fill(staged, []);
        return staged;
    }
}
