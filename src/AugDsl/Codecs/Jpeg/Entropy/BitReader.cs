using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>
/// The bits of a scan's data: bytes of FF that are followed by 00 (the stuffing) are data, other markers end them. Behind the end come zeros, which
/// are counted, so that who used one notices.
/// </summary>
/// <remarks>The loop over a block takes <see cref="Bits"/>, <see cref="Count"/> and <see cref="Next"/> into a <see cref="BitWindow"/>.</remarks>
internal unsafe struct BitReader
{
    /// <summary>At least this many bits are there after a refill: the longest code with the longest value behind it has 31.</summary>
    public const int Enough = 32;

    private readonly byte* _start;

    /// <summary>Reads <paramref name="start"/> … <paramref name="end"/>, beginning at <paramref name="position"/>. The memory must stay where it is.</summary>
    public BitReader(byte* start, byte* end, int position)
    {
        _start = start;
        Next = start + position;
        End = end;
    }

    /// <summary>The next bits, from the highest one down. Below <see cref="Count"/> of them, bits of the byte at <see cref="Next"/> may stand already.</summary>
    public ulong Bits;

    /// <summary>How many of <see cref="Bits"/> count.</summary>
    public int Count;

    /// <summary>The first byte that is not in <see cref="Bits"/>.</summary>
    public byte* Next;

    /// <summary>The file's end.</summary>
    public readonly byte* End;

    /// <summary>How many of the bits so far are zeros behind the end.</summary>
    public int Padding;

    /// <summary>The place in the file of the next byte.</summary>
    public readonly int Position => (int)(Next - _start);

    /// <summary>Bytes from about the next unused bit to the file's end.</summary>
    public readonly long BytesLeft => End - Next + (Count >> 3);

    /// <summary>Fills up to at least <see cref="Enough"/> bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        BitWindow window = new(in this);
        window.Refill(ref this);
        window.Return(ref this);
    }

    /// <summary>The next <paramref name="count"/> bits (1 to 16) as a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(int count)
    {
        if (Count < count) Refill();
        int value = (int)(Bits >> (64 - count));
        Bits <<= count;
        Count -= count;
        return value;
    }

    /// <summary>The number that <paramref name="size"/> bits (1 to 15) at the top of <paramref name="bits"/> stand for: without a leading one, it is negative (T.81, figure F.12).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Extend(ulong bits, int size)
    {
        int value = (int)(bits >> (64 - size));
        return value + (((value >> (size - 1)) - 1) & (1 - (1 << size)));
    }

    /// <summary>Goes past the restart marker with the given number, 0 to 7, which must come here.</summary>
    public void Restart(int number)
    {
        if (Count - Padding >= 8) throw Damaged("has data left over before a restart marker");
        if (Next < End && *Next != 0xFF) throw Damaged("has data left over before a restart marker");
        while (Next < End && *Next == 0xFF) Next++;
        if (Next == End || *Next != JpegMarker.Restart0 + number)
            throw Damaged(FormattableString.Invariant($"lacks the restart marker {number}"));
        Next++;
        Bits = 0;
        Count = Padding = 0;
    }

    /// <summary>To be called after every MCU: notices that the data ended inside it.</summary>
    public readonly void ExpectEnough()
    {
        if (Count < Padding) throw Damaged("ends before the last block");
    }

    /// <summary>The error for data that make no sense here.</summary>
    public readonly ImageFormatException Damaged(string what) => new($"its coded data {what}", Position);

    /// <summary>Fills up to at least 57 bits, whatever the bytes are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void RefillByByte()
    {
        while (Count <= 56)
        {
            ulong value = 0;
            if (Next < End && *Next != 0xFF)
            {
                value = *Next++;
            }
            else if (IsStuffed(out byte* after))
            {
                value = 0xFF;
                Next = after;
            }
            else
            {
                Padding += 8;
            }
            Bits |= value << (56 - Count);
            Count += 8;
        }
    }

    /// <summary>Whether an FF at the next byte is data; as in libjpeg, any number of FF may stand before the 00.</summary>
    private readonly bool IsStuffed(out byte* after)
    {
        after = Next;
        while (after < End && *after == 0xFF) after++;
        return after < End && *after++ == 0 && after - Next >= 2;
    }
}
