using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Scheduling;

/// <summary>
/// A list whose elements are reached by reference and whose room survives <see cref="Clear"/>: what one sample needed, the next one gets
/// without an allocation.
/// </summary>
internal sealed class GrowList<T>
{
    private T[] _items = new T[8];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public ref T Last => ref _items[Count - 1];

    public ReadOnlySpan<T> Slice(int start, int length) => _items.AsSpan(start, length);

    public void Clear() => Count = 0;

    public void Add(in T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>Appends all of <paramref name="items"/> and returns the place of the first.</summary>
    public int AddRange(scoped ReadOnlySpan<T> items)
    {
        int start = Count;
        if (start + items.Length > _items.Length) Array.Resize(ref _items, Math.Max(_items.Length * 2, start + items.Length));
        items.CopyTo(_items.AsSpan(start));
        Count = start + items.Length;
        return start;
    }

    /// <summary>Appends room for <paramref name="length"/> elements, which the caller writes.</summary>
    public Span<T> Extend(int length)
    {
        int start = Count;
        if (start + length > _items.Length) Array.Resize(ref _items, Math.Max(_items.Length * 2, start + length));
        Count = start + length;
        return _items.AsSpan(start, length);
    }

    /// <summary>The element at <paramref name="index"/>, or the place just behind the last one: a block of constants may be empty.</summary>
    public ref T Reference(int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), index);
}
