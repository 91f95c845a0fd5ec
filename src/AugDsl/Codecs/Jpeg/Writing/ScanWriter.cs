using System.Buffers.Binary;
using System.Numerics;
using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The file under construction: bytes of the header, then the bits of the blocks, where a byte FF is followed by 00.</summary>
internal sealed unsafe class ScanWriter
{
    /// <summary>No block needs more: 64 times 16 bits of code and 11 of value, every byte doubled, and the 8 bytes that may be waiting.</summary>
    private const int LargestBlock = 512;

    private const int ZeroRun = 0xF0;
    private const int EndOfBlock = 0x00;

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;
    private ulong _bits;
    private int _free = 64;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Bytes of the header.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>The code of one block (F.1.2 of ITU-T T.81).</summary>
    /// <param name="block">64 coefficients, row by row.</param>
    /// <param name="present">Bit k says that coefficient k of the file's order is not zero.</param>
    /// <param name="prior">The DC coefficient of the component's block before.</param>
    /// <param name="dc">The codes of the DC difference (<see cref="HuffmanEncoding"/>).</param>
    /// <param name="ac">The codes of the AC coefficients.</param>
    public void WriteBlock(ReadOnlySpan<int> block, ulong present, int prior, uint[] dc, uint[] ac)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(block.Length, 64);
        Reserve(LargestBlock);
        ReadOnlySpan<byte> order = Zigzag.Order;
        fixed (byte* start = _bytes)
        {
            byte* at = start + _length;
            ulong bits = _bits;
            int free = _free;
            PutValue(block[0] - prior, 0, dc, ref at, ref bits, ref free);
            int last = 0;
            for (ulong rest = present & ~1UL; rest != 0; rest &= rest - 1)
            {
                int k = BitOperations.TrailingZeroCount(rest);
                int zeros = k - last - 1;
                last = k;
                for (; zeros > 15; zeros -= 16) PutCode(ac[ZeroRun], ref at, ref bits, ref free);
                PutValue(block[order[k]], zeros << 4, ac, ref at, ref bits, ref free);
            }
            if (last != 63) PutCode(ac[EndOfBlock], ref at, ref bits, ref free);
            _bits = bits;
            _free = free;
            _length = (int)(at - start);
        }
    }

    /// <summary>Fills the last byte with ones and ends the file.</summary>
    public void End()
    {
        Reserve(LargestBlock);
        for (int waiting = 64 - _free; waiting > 0; waiting -= 8)
        {
            byte value = waiting >= 8 ? (byte)(_bits >> (waiting - 8)) : (byte)((_bits << (8 - waiting)) | (0xFFu >> waiting));
            _bytes[_length++] = value;
            if (value == 0xFF) _bytes[_length++] = 0;
        }
        (_bits, _free) = (0, 64);
        WriteBytes([0xFF, 0xD9]);
    }

    /// <summary>The symbol of a value's size, then the value: its low bits, for a negative one those of the value − 1.</summary>
    private static void PutValue(int value, int run, uint[] codes, ref byte* at, ref ulong bits, ref int free)
    {
        int sign = value >> 31;
        int size = 32 - BitOperations.LeadingZeroCount((uint)((value ^ sign) - sign));
        uint entry = codes[run + size];
        uint low = (uint)(value + sign) & ((1u << size) - 1);
        Put(((entry >> HuffmanEncoding.LengthBits) << size) | low, (int)(entry & ((1 << HuffmanEncoding.LengthBits) - 1)) + size, ref at, ref bits, ref free);
    }

    private static void PutCode(uint entry, ref byte* at, ref ulong bits, ref int free) =>
        Put(entry >> HuffmanEncoding.LengthBits, (int)(entry & ((1 << HuffmanEncoding.LengthBits) - 1)), ref at, ref bits, ref free);

    /// <summary>Appends up to 32 bits; eight full bytes go out together.</summary>
    private static void Put(uint code, int length, ref byte* at, ref ulong bits, ref int free)
    {
        free -= length;
        if (free >= 0)
        {
            bits = (bits << length) | code;
            return;
        }
        ulong full = (bits << (length + free)) | (code >> -free);
        at = Store(full, at);
        free += 64;

        // The upper bits of the code are out already; they are shifted away before they would be written again.
        bits = code;
    }

    private static byte* Store(ulong full, byte* at)
    {
        const ulong Ones = 0x0101010101010101;
        if ((full & (Ones << 7) & ~(full + Ones)) == 0)
        {
            BinaryPrimitives.WriteUInt64BigEndian(new Span<byte>(at, 8), full);
            return at + 8;
        }
        for (int shift = 56; shift >= 0; shift -= 8)
        {
            byte value = (byte)(full >> shift);
            *at++ = value;
            if (value == 0xFF) *at++ = 0;
        }
        return at;
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes) Array.Resize(ref _bytes, checked(Math.Max(2 * _bytes.Length, _length + bytes)));
    }
}
