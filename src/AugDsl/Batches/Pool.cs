using System.Diagnostics.CodeAnalysis;

namespace AugDsl.Batches;

/// <summary>Things that are used again, up to a number of them; what comes back beyond that is left to the garbage collector.</summary>
internal sealed class Pool<T>(int capacity)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly T[] _free = new T[capacity];
    private int _count;

    /// <summary>Takes what was given back last.</summary>
    public bool TryRent([NotNullWhen(true)] out T? item)
    {
        lock (_lock)
        {
            item = null;
            if (_count == 0) return false;
            item = _free[--_count];
            _free[_count] = null!;
            return true;
        }
    }

    /// <summary>Gives something back.</summary>
    public void Return(T item)
    {
        lock (_lock)
        {
            if (_count < _free.Length) _free[_count++] = item;
        }
    }
}
