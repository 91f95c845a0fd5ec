using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>
/// The place of a <see cref="BitReader"/> in a copy that a loop keeps in registers: the reader is known by reference and would be loaded and stored
/// at every code. Nobody may read bits from the reader until <see cref="Return"/>.
/// </summary>
/// <remarks>Every method is inlined: a struct whose address goes into a call is kept in memory. The call for single bytes therefore gets the reader, not this.</remarks>
internal unsafe ref struct BitWindow
{
    private readonly byte* _lastEight;
    private byte* _next;
    private int _count;

    /// <summary>Takes the reader's place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BitWindow(scoped in BitReader reader)
    {
        _lastEight = reader.End - 8;
        _next = reader.Next;
        _count = reader.Count;
        Bits = reader.Bits;
    }

    /// <inheritdoc cref="BitReader.Bits"/>
    public ulong Bits { get; private set; }

    /// <summary>Fills up to at least <see cref="BitReader.Enough"/> bits: eight bytes without an FF here, everything else in the reader.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill(ref BitReader reader)
    {
        if (_count >= BitReader.Enough) return;
        ulong bytes;
        if (_next <= _lastEight && !HasMarkerByte(bytes = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(_next))))
        {
            Bits |= bytes >> _count;
            _next += (63 - _count) >> 3;
            _count |= 56;
        }
        else
        {
            Return(ref reader);
            reader.RefillByByte();
            this = new BitWindow(in reader);
        }
    }

    /// <summary>Goes past <paramref name="count"/> bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count)
    {
        Bits <<= count;
        _count -= count;
    }

    /// <summary>Gives the reader the place that was reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Return(ref BitReader reader)
    {
        reader.Next = _next;
        reader.Bits = Bits;
        reader.Count = _count;
    }

    /// <summary>Whether eight bytes hold an FF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasMarkerByte(ulong bytes) => ((~bytes - 0x0101010101010101) & bytes & 0x8080808080808080) != 0;
}
