namespace AugDsl.Kernels;

/// <summary>
/// One pinned block that is handed out from its start and taken back as a whole. It grows to the high-water mark of its uses, so that
/// nothing is allocated per sample after warm-up.
/// </summary>
/// <remarks>What is handed out is aligned to 64 bytes, padded by 64 bytes, and not cleared. Pointers stay valid until <see cref="Reset"/>.</remarks>
internal sealed unsafe class Arena
{
    private const int Alignment = 64;
    private readonly List<byte[]> _overflow = [];
    private byte[] _block = [];
    private byte* _start;
    private nint _used;
    private nint _overflowed;

    /// <summary>Takes everything back; a block that was too small is replaced by one that would have held all.</summary>
    public void Reset()
    {
        if (_overflowed > 0)
        {
            nint size = _used + _overflowed;
            _overflow.Clear();
            _block = GC.AllocateUninitializedArray<byte>(checked((int)(size + (size / 4) + Alignment)), pinned: true);
            _start = Align(_block);
            _overflowed = 0;
        }

        _used = 0;
    }

    /// <summary>Hands out room for <paramref name="count"/> values.</summary>
    public T* Allocate<T>(nint count)
        where T : unmanaged
    {
        nint bytes = checked((((count * sizeof(T)) + Alignment - 1) & -Alignment) + Alignment);
        if (_start != null && _used + bytes <= _block.Length - Alignment)
        {
            T* place = (T*)(_start + _used);
            _used += bytes;
            return place;
        }

        byte[] extra = GC.AllocateUninitializedArray<byte>(checked((int)(bytes + Alignment)), pinned: true);
        _overflow.Add(extra);
        _overflowed += bytes;
        return (T*)Align(extra);
    }

    private static byte* Align(byte[] block)
    {
        byte* address = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(block));
        return (byte*)(((nint)address + Alignment - 1) & -Alignment);
    }
}
