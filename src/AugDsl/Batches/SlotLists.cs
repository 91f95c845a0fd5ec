using System.Numerics;

namespace AugDsl.Batches;

/// <summary>A list for each sample of a batch: its boxes, or its keypoints.</summary>
internal sealed class SlotLists<T>
    where T : unmanaged
{
    // Room grows to powers of two from here, so that a slot has soon seen its longest list.
    private const int LeastRoom = 8;

    private readonly T[][] _items;
    private readonly int[] _counts;

    public SlotLists(int slots)
    {
        _items = new T[slots][];
        _counts = new int[slots];
        Array.Fill(_items, []);
    }

    /// <summary>The list of a slot.</summary>
    public ReadOnlySpan<T> this[int slot] => _items[slot].AsSpan(0, _counts[slot]);

    /// <summary>Room for a slot's new list; the old one is gone.</summary>
    public Span<T> Room(int slot, int count)
    {
        if (_items[slot].Length < count) _items[slot] = new T[Math.Max(LeastRoom, (int)BitOperations.RoundUpToPowerOf2((uint)count))];
        return _items[slot].AsSpan(0, count);
    }

    /// <summary>Says how much of the room is the list.</summary>
    public void Keep(int slot, int count) => _counts[slot] = count;

    /// <summary>Brings a list to a slot that is free.</summary>
    public void Move(int from, int to)
    {
        (_items[to], _items[from]) = (_items[from], _items[to]);
        _counts[to] = _counts[from];
    }
}
