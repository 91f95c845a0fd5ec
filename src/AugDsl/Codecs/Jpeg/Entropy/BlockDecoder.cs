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
        BitWindow window = new(in reader);
        window.Refill(ref reader);
        if (!TakeDifference(ref window, dc, isLenient, out int difference)) return -1;
        prediction += difference;
        block[0] = (short)prediction;

        int used = 1;
        for (int k = 1; k < JpegComponent.BlockSize; k++)
        {
            window.Refill(ref reader);
            int entry = table[window.Bits >> (64 - HuffmanDecoder.LookupBits)];
            if ((entry & HuffmanDecoder.HasValue) != 0)
            {
                k += (entry >> 8) & 15;
                block[order[k]] = (short)(entry >> 16);
                window.Skip(entry & 63);
                used = k + 1;
                continue;
            }
            if (!TakeSymbol(ref window, ac, entry, isLenient, out int symbol)) return -1;
            int zeros = symbol >> 4;
            int size = symbol & 15;
            if (size == 0)
            {
                if (zeros != 15) break;
                k += 15;
                continue;
            }
            k += zeros;
            block[order[k]] = (short)BitReader.Extend(window.Bits, size);
            window.Skip(size);
            used = k + 1;
        }
        window.Return(ref reader);
        return used;
    }

    /// <summary>The difference of DC values; false for bits that are no code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeDifference(ref BitWindow window, HuffmanDecoder dc, bool isLenient, out int difference)
    {
        int entry = dc.Table[window.Bits >> (64 - HuffmanDecoder.LookupBits)];
        difference = entry >> 16;
        if ((entry & HuffmanDecoder.HasValue) != 0)
        {
            window.Skip(entry & 63);
            return true;
        }
        difference = 0;
        if (!TakeSymbol(ref window, dc, entry, isLenient, out int size)) return false;
        if (size == 0) return true;
        difference = BitReader.Extend(window.Bits, size);
        window.Skip(size);
        return true;
    }

    /// <summary>The symbol of a table's entry without a value; false for bits that are no code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeSymbol(ref BitWindow window, HuffmanDecoder code, int entry, bool isLenient, out int symbol)
    {
        int length = entry & 63;
        symbol = (entry >> 7) & 255;
        if (length == 0)
        {
            // The search writes to another variable: one whose address is taken is kept in memory.
            symbol = code.Search(window.Bits, out int searched);
            if (searched > HuffmanCode.Lengths && !isLenient) return false;
            length = searched;
        }
        window.Skip(length);
        return true;
    }
}
