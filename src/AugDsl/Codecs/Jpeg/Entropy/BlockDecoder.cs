using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>Decodes the coefficients of one block of a sequential scan: the loop in which decoding spends most of its time.</summary>
internal static unsafe class BlockDecoder
{
    /// <summary>Decodes a block.</summary>
    /// <param name="reader">The scan's bits.</param>
    /// <param name="block">64 coefficients in natural order, of which those that are not zero are written.</param>
    /// <param name="dc">The code of the DC difference.</param>
    /// <param name="ac">The code of the AC coefficients.</param>
    /// <param name="prediction">The DC value of the component's block before.</param>
    /// <param name="isLenient">Whether bits that are no code count as an end of the block, as in libjpeg-turbo's fast loop.</param>
    /// <returns>The number in zigzag order behind the last coefficient that was written (1 for none but DC); −1 for bits that are no code.</returns>
    [SkipLocalsInit]
    public static int Decode(ref BitReader reader, short* block, HuffmanDecoder dc, HuffmanDecoder ac, ref int prediction, bool isLenient)
    {
        byte* order = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Zigzag.Order));
        int* table = ac.Table;
        byte* next = reader.Next;
        byte* end = reader.End - 8;
        ulong bits = reader.Bits;
        int count = reader.Count;
        int used = 1;
        int k = 0;
        int entry;
        if (count < BitReader.Enough)
        {
            reader.Refill();
            next = reader.Next;
            bits = reader.Bits;
            count = reader.Count;
        }
        entry = dc.Table[bits >> (64 - HuffmanDecoder.LookupBits)];
        int length = entry & 63;
        int difference = 0;
        if ((entry & HuffmanDecoder.HasValue) != 0)
        {
            difference = entry >> 16;
        }
        else
        {
            int size = (entry >> 7) & 255;
            if (length == 0)
            {
                size = dc.Search(bits, out length);
                if (length > HuffmanCode.Lengths && !isLenient) return -1;
            }
            if (size != 0)
            {
                difference = BitReader.Extend(bits << length, size);
                length += size;
            }
        }
        bits <<= length;
        count -= length;
        prediction += difference;
        block[0] = (short)prediction;

        for (k = 1; k < JpegComponent.BlockSize; k++)
        {
            if (count < BitReader.Enough)
            {
                ulong bytes;
                if (next <= end && !BitReader.HasMarkerByte(bytes = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(next))))
                {
                    bits |= bytes >> count;
                    next += (63 - count) >> 3;
                    count |= 56;
                }
                else
                {
                    reader.Next = next;
                    reader.Bits = bits;
                    reader.Count = count;
                    reader.RefillByByte();
                    next = reader.Next;
                    bits = reader.Bits;
                    count = reader.Count;
                }
            }
            entry = table[bits >> (64 - HuffmanDecoder.LookupBits)];
            length = entry & 63;
            if ((entry & HuffmanDecoder.HasValue) != 0)
            {
                k += (entry >> 8) & 15;
                block[order[k]] = (short)(entry >> 16);
                bits <<= length;
                count -= length;
                used = k + 1;
                continue;
            }
            int symbol = (entry >> 7) & 255;
            if (length == 0)
            {
                symbol = ac.Search(bits, out length);
                if (length > HuffmanCode.Lengths && !isLenient) return -1;
            }
            bits <<= length;
            count -= length;
            int zeros = symbol >> 4;
            int width = symbol & 15;
            if (width == 0)
            {
                if (zeros != 15) break;
                k += 15;
                continue;
            }
            k += zeros;
            block[order[k]] = (short)BitReader.Extend(bits, width);
            bits <<= width;
            count -= width;
            used = k + 1;
        }
        reader.Next = next;
        reader.Bits = bits;
        reader.Count = count;
        return used;
    }
}
