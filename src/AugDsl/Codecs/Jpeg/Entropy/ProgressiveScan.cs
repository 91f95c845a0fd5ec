using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>A scan of a progressive picture: a band of coefficients, or one more bit of it, for every block (T.81, annex G).</summary>
internal sealed unsafe class ProgressiveScan : IEntropyScan
{
    private readonly JpegScan _scan;
    private readonly HuffmanDecoder[] _dc = [];
    private readonly HuffmanDecoder? _ac;
    private readonly int[] _predictions;
    private readonly int _interval;
    private int _left;
    private int _restarts;

    /// <summary>Blocks, this one included, whose band is at its end.</summary>
    private int _endRun;

    /// <summary>Prepares for a scan, whose header <see cref="JpegProgress"/> has checked.</summary>
    public ProgressiveScan(JpegScan scan, JpegTables tables)
    {
        _scan = scan;
        if (scan.First > 0) _ac = tables.Ac(scan.Components[0].AcSlot, scan);
        else if (scan.High == 0) _dc = [.. scan.Components.Select(part => tables.Dc(part.DcSlot, scan))];
        _predictions = new int[scan.Components.Length];
        _interval = tables.RestartInterval;
        _left = _interval;
    }

    /// <inheritdoc/>
    public void BeginMcu(ref BitReader reader)
    {
        if (_interval == 0 || _left-- > 0) return;
        reader.Restart(_restarts);
        _restarts = (_restarts + 1) & 7;
        _left = _interval - 1;
        Array.Clear(_predictions);
        _endRun = 0;
    }

    /// <inheritdoc/>
    public int Block(ref BitReader reader, int part, short* block)
    {
        switch (_scan.First, _scan.High)
        {
            case (0, 0): FirstDc(ref reader, part, block); break;
            case (0, _): RefineDc(ref reader, block); break;
            case (_, 0): FirstAc(ref reader, block); break;
            default: RefineAc(ref reader, block); break;
        }
        return _scan.Last + 1;
    }

    private void FirstDc(ref BitReader reader, int part, short* block)
    {
        int size = Symbol(ref reader, _dc[part]);
        int difference = size == 0 ? 0 : Value(ref reader, size);
        long value = (long)_predictions[part] + difference;
        if (value != (int)value) throw reader.Damaged("has a DC coefficient out of range");
        _predictions[part] = (int)value;
        block[0] = (short)((int)value << _scan.Low);
    }

    private void RefineDc(ref BitReader reader, short* block)
    {
        if (reader.Take(1) != 0) block[0] |= (short)(1 << _scan.Low);
    }

    private void FirstAc(ref BitReader reader, short* block)
    {
        if (_endRun > 0)
        {
            _endRun--;
            return;
        }
        byte* order = Order;
        for (int k = _scan.First; k <= _scan.Last; k++)
        {
            int symbol = Symbol(ref reader, _ac!);
            int zeros = symbol >> 4;
            int size = symbol & 15;
            if (size != 0)
            {
                k += zeros;
                block[order[k]] = (short)(Value(ref reader, size) << _scan.Low);
            }
            else if (zeros == 15)
            {
                k += 15;
            }
            else
            {
                _endRun = EndRun(ref reader, zeros) - 1;
                return;
            }
        }
    }

    private void RefineAc(ref BitReader reader, short* block)
    {
        byte* order = Order;
        int one = 1 << _scan.Low;
        int k = _scan.First;
        if (_endRun == 0)
        {
            for (; k <= _scan.Last; k++)
            {
                int symbol = Symbol(ref reader, _ac!);
                int zeros = symbol >> 4;
                int size = symbol & 15;
                int value = 0;
                if (size != 0)
                {
                    if (size != 1) throw reader.Damaged("refines by more than one bit");
                    value = reader.Take(1) != 0 ? one : -one;
                }
                else if (zeros != 15)
                {
                    _endRun = EndRun(ref reader, zeros);
                    break;
                }

                // Past the zeros of the run; what is not zero already gets its next bit on the way.
                do
                {
                    short* coefficient = block + order[k];
                    if (*coefficient != 0) Refine(ref reader, coefficient, one);
                    else if (--zeros < 0) break;
                    k++;
                }
                while (k <= _scan.Last);
                if (value != 0) block[order[k]] = (short)value;
            }
        }
        if (_endRun == 0) return;
        for (; k <= _scan.Last; k++)
        {
            short* coefficient = block + order[k];
            if (*coefficient != 0) Refine(ref reader, coefficient, one);
        }
        _endRun--;
    }

    private static byte* Order => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Zigzag.Order));

    /// <summary>The next bit of a coefficient that is not zero: set, it grows away from zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refine(ref BitReader reader, short* coefficient, int one)
    {
        if (reader.Take(1) == 0 || (*coefficient & one) != 0) return;
        *coefficient += (short)(*coefficient >= 0 ? one : -one);
    }

    /// <summary>2^size and the next bits: how many blocks, this one included, have nothing more in this band.</summary>
    private static int EndRun(ref BitReader reader, int size) => (1 << size) + (size == 0 ? 0 : reader.Take(size));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Value(ref BitReader reader, int size)
    {
        if (reader.Count < size) reader.Refill();
        int value = BitReader.Extend(reader.Bits, size);
        reader.Bits <<= size;
        reader.Count -= size;
        return value;
    }

    /// <summary>The next symbol; a value that the table holds with it is left alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Symbol(ref BitReader reader, HuffmanDecoder code)
    {
        if (reader.Count < BitReader.Enough) reader.Refill();
        int symbol = code.Symbol(reader.Bits, out int length);
        if (length > HuffmanCode.Lengths) throw reader.Damaged("has bits that are no Huffman code");
        reader.Bits <<= length;
        reader.Count -= length;
        return symbol;
    }
}
