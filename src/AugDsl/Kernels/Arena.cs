using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Kernels;

/// <summary>
/// One pinned block that is handed out from its start and taken back as a whole. It grows to the high-water mark of its uses, so that
/// nothing is allocated per sample after warm-up.
/// </summary>
/// <remarks>
/// What is handed out is aligned to 64 bytes, padded by 64 bytes, and not cleared. Pointers stay valid until <see cref="Reset"/>. Whatever its caller
/// believes of its numbers, an arena hands out at least what was asked for or throws: everything behind it writes through bare pointers.
/// </remarks>
/// <param name="blocks">Where every block comes from instead: tests put a guard page behind each.</param>
internal sealed unsafe class Arena(ArenaBlocks? blocks = null)
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
        blocks?.Reset();
        if (_overflowed > 0)
        {
            nint size = checked(_used + _overflowed);
            _overflow.Clear();
            _block = NewBlock(checked(size + (size / 4)));
            _start = Align(_block);
            _overflowed = 0;
        }

        _used = 0;
    }

    /// <summary>An arena of the same kind: for what is to outlive the resets of this one.</summary>
    public Arena Another() => new(blocks?.Another());

    /// <summary>Hands out room for <paramref name="count"/> values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive, or an array cannot hold as much; nothing was handed out.</exception>
    public T* Allocate<T>(nint count)
        where T : unmanaged
    {
        if (count <= 0 || count > Array.MaxLength / sizeof(T) - (2 * Alignment)) throw NoSuchRoom(count, sizeof(T));
        nint bytes = (((count * sizeof(T)) + Alignment - 1) & -Alignment) + Alignment;
        if (blocks != null) return (T*)blocks.Take(bytes);
        if (_start != null && _used + bytes <= _block.Length - Alignment)
        {
            T* place = (T*)(_start + _used);
            _used += bytes;
            return place;
        }

        byte[] extra = NewBlock(bytes);
        _overflow.Add(extra);
        _overflowed += bytes;
        return (T*)Align(extra);
    }

    private static byte[] NewBlock(nint bytes)
    {
        if (bytes > Array.MaxLength - Alignment) throw NoSuchRoom(bytes, 1);
        return GC.AllocateUninitializedArray<byte>((int)bytes + Alignment, pinned: true);
    }

    private static ArgumentOutOfRangeException NoSuchRoom(nint count, int size) =>
        new(nameof(count), count, FormattableString.Invariant($"A workspace has no block of {count} values of {size} bytes: up to 2 GB are possible. Make the picture smaller before the step that needs all its pixels."));

    private static byte* Align(byte[] block)
    {
        byte* address = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(block));
        return (byte*)(((nint)address + Alignment - 1) & -Alignment);
    }
}

/// <summary>Another source of an arena's blocks.</summary>
internal abstract unsafe class ArenaBlocks
{
    /// <summary>A block of so many bytes, aligned to 64.</summary>
    public abstract byte* Take(nint bytes);

    /// <summary>Takes all blocks back.</summary>
    public abstract void Reset();

    /// <summary>A source of the same kind that is reset by itself.</summary>
    public abstract ArenaBlocks Another();
}
