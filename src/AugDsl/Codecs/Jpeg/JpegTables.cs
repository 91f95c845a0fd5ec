using System.Buffers.Binary;
using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The tables that segments define and scans use; a later segment replaces an earlier one's.</summary>
internal sealed class JpegTables
{
    private const int Slots = 4;

    private readonly short[]?[] _quantization = new short[Slots][];
    private readonly HuffmanCode?[] _dc = new HuffmanCode[Slots];
    private readonly HuffmanCode?[] _ac = new HuffmanCode[Slots];

    /// <summary>MCUs between restart markers; 0 for none.</summary>
    public int RestartInterval { get; set; }

    /// <summary>Reads a DQT segment.</summary>
    public void ReadQuantization(ReadOnlySpan<byte> body, int start)
    {
        while (!body.IsEmpty)
        {
            bool wide = body[0] >> 4 != 0;
            int slot = body[0] & 15;
            int length = 1 + (wide ? 2 * JpegComponent.BlockSize : JpegComponent.BlockSize);
            if (slot >= Slots) throw new ImageFormatException(FormattableString.Invariant($"its quantization table has the number {slot}; 0 to 3 exist"), start);
            if (body.Length < length) throw new ImageFormatException("its quantization table (DQT) has a wrong length", start);
            short[] steps = new short[JpegComponent.BlockSize];
            for (int i = 0; i < steps.Length; i++)
                steps[Zigzag.Order[i]] = wide ? BinaryPrimitives.ReadInt16BigEndian(body[(1 + (2 * i))..]) : body[1 + i];
            _quantization[slot] = steps;
            body = body[length..];
        }
    }

    /// <summary>Reads a DHT segment.</summary>
    public void ReadHuffman(ReadOnlySpan<byte> body, int start)
    {
        // As libjpeg: up to 16 bytes that are too few for a table are an error too.
        while (body.Length > HuffmanCode.Lengths)
        {
            int kind = body[0];
            HuffmanCode code = HuffmanCode.Read(body[1..], start, out int used);
            bool isAc = (kind & 0x10) != 0;
            int slot = isAc ? kind - 0x10 : kind;
            if (slot is < 0 or >= Slots) throw new ImageFormatException(FormattableString.Invariant($"its Huffman table has the number {slot}; 0 to 3 exist"), start);
            (isAc ? _ac : _dc)[slot] = code;
            body = body[(1 + used)..];
        }
        if (!body.IsEmpty) throw new ImageFormatException("its Huffman tables (DHT) have a wrong length", start);
    }

    /// <summary>Gives every component of the scan its quantization steps, unless an earlier scan did.</summary>
    public void LatchQuantization(JpegScan scan)
    {
        foreach (JpegScanComponent part in scan.Components)
        {
            int slot = part.Component.QuantizationSlot;
            part.Component.Quantization ??= (slot < Slots ? _quantization[slot] : null)
                ?? throw new ImageFormatException(FormattableString.Invariant($"quantization table {slot} was not defined"), scan.Start);
        }
    }

    /// <summary>Defines the tables of the standard (T.81, annex K.3) where the file has none, as in frames of Motion JPEG.</summary>
    public void AddStandardCodes()
    {
        for (int slot = 0; slot < 2; slot++)
        {
            _dc[slot] ??= StandardHuffmanCodes.Dc(slot);
            _ac[slot] ??= StandardHuffmanCodes.Ac(slot);
        }
    }

    /// <summary>The decoder of DC differences in a slot.</summary>
    public HuffmanDecoder Dc(int slot, JpegScan scan) => Decoder(_dc, slot, isDc: true, scan);

    /// <summary>The decoder of AC coefficients in a slot.</summary>
    public HuffmanDecoder Ac(int slot, JpegScan scan) => Decoder(_ac, slot, isDc: false, scan);

    private static HuffmanDecoder Decoder(HuffmanCode?[] codes, int slot, bool isDc, JpegScan scan)
    {
        HuffmanCode code = (slot < Slots ? codes[slot] : null)
            ?? throw new ImageFormatException(FormattableString.Invariant($"Huffman table {slot} for {(isDc ? "DC" : "AC")} was not defined"), scan.Start);
        return code.Decoder(isDc, scan.Start);
    }
}
