using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>Finds symbols in bits: a table for codes of up to ten bits, which often holds the value behind the code too, and a search for longer ones.</summary>
internal sealed unsafe class HuffmanDecoder
{
    /// <summary>Bits that index the table.</summary>
    public const int LookupBits = 10;

    /// <summary>Set in an entry that holds the coefficient itself.</summary>
    public const int HasValue = 1 << 15;

    private readonly byte[] _symbols;
    private readonly int[] _table;

    /// <summary>The table before values were put into it, for scans that want symbols.</summary>
    private readonly int[] _plain;

    /// <summary>By length: the first 16 left-aligned bits that are beyond the codes of this length, and what leads from a code to its symbol's place.</summary>
    private readonly int[] _limits = new int[HuffmanCode.Lengths + 1];
    private readonly int[] _offsets = new int[HuffmanCode.Lengths + 1];

    /// <summary>Builds the tables and checks that the code is one (T.81, annex C).</summary>
    public HuffmanDecoder(HuffmanCode code, bool isDc, int start)
    {
        _symbols = code.Symbols;
        if (isDc && _symbols.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)15) >= 0)
            throw new ImageFormatException("its Huffman table for DC has a symbol over 15", start);
        Table = (int*)NativeTable(out _table);
        int next = 0;
        int place = 0;
        for (int length = 1; length <= HuffmanCode.Lengths; length++, next <<= 1)
        {
            int count = code.Counts[length - 1];
            _offsets[length] = place - next;
            for (int i = 0; i < count; i++, next++, place++)
            {
                if (length <= LookupBits) Fill(next, length, _symbols[place]);
            }

            // No code is all ones, so what follows the last code of a length still fits.
            if (count > 0 && next >= 1 << length) throw new ImageFormatException("its Huffman table is no prefix code", start);
            _limits[length] = count > 0 ? next << (HuffmanCode.Lengths - length) : 0;
        }
        _plain = [.. _table];
        AddValues();
    }

    /// <summary>
    /// By the next ten bits. With <see cref="HasValue"/>: coefficient (bits 16 to 31), zeros before it (8 to 11), all bits (0 to 5).
    /// Otherwise: symbol (8 to 14 and 7, that is <c>entry &gt;&gt; 7</c> without the flag) and the code's bits (0 to 5), or 0 for a longer code.
    /// </summary>
    public int* Table { get; }

    /// <summary>The symbol at the top of <paramref name="bits"/> and its code's length; length 17 where there is no such code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Symbol(ulong bits, out int length)
    {
        int entry = _plain[bits >> (64 - LookupBits)];
        length = entry & 63;
        return length != 0 ? entry >> 7 : Search(bits, out length);
    }

    /// <summary>The symbol of a code longer than the table's, and its length; length 17 and symbol 0 where there is no such code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Search(ulong bits, out int length)
    {
        int next = (int)(bits >> (64 - HuffmanCode.Lengths));
        for (length = LookupBits + 1; length <= HuffmanCode.Lengths; length++)
        {
            if (next < _limits[length]) return _symbols[(next >> (HuffmanCode.Lengths - length)) + _offsets[length]];
        }
        return 0;
    }

    /// <summary>Memory that does not move, for the loops that read bits through pointers.</summary>
    private static nint NativeTable(out int[] table)
    {
        table = GC.AllocateArray<int>(1 << LookupBits, pinned: true);
        return (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(table));
    }

    private void Fill(int code, int length, int symbol)
    {
        int first = code << (LookupBits - length);
        int count = 1 << (LookupBits - length);
        if (first + count > _table.Length) return;
        _table.AsSpan(first, count).Fill((symbol << 7) | length);
    }

    /// <summary>Puts the coefficient into every entry whose bits hold it whole.</summary>
    private void AddValues()
    {
        for (int i = 0; i < _table.Length; i++)
        {
            int length = _table[i] & 63;
            int symbol = _table[i] >> 7;
            int size = symbol & 15;
            if (length == 0 || size == 0 || length + size > LookupBits) continue;
            int value = (i >> (LookupBits - length - size)) & ((1 << size) - 1);
            if (value < 1 << (size - 1)) value += 1 - (1 << size);
            _table[i] = (value << 16) | HasValue | (symbol >> 4 << 8) | (length + size);
        }
    }
}
