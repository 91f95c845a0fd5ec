namespace AugDsl.Codecs.Jpeg.Entropy;

/// <summary>A Huffman code as a file defines it: how many codes of each length, and their symbols in order.</summary>
internal sealed class HuffmanCode(byte[] counts, byte[] symbols)
{
    /// <summary>The longest code.</summary>
    public const int Lengths = 16;

    private HuffmanDecoder? _decoder;

    /// <summary>Codes of 1 to 16 bits, at places 0 to 15.</summary>
    public byte[] Counts { get; } = counts;

    /// <summary>The symbols, by growing code.</summary>
    public byte[] Symbols { get; } = symbols;

    /// <summary>Reads the sixteen counts and the symbols.</summary>
    public static HuffmanCode Read(ReadOnlySpan<byte> data, int start, out int used)
    {
        int total = 0;
        foreach (byte count in data[..Lengths]) total += count;
        used = Lengths + total;
        if (total > 256 || used > data.Length) throw new ImageFormatException("its Huffman table has more codes than fit", start);
        return new HuffmanCode(data[..Lengths].ToArray(), data[Lengths..used].ToArray());
    }

    /// <summary>The decoder, made at the first use.</summary>
    public HuffmanDecoder Decoder(bool isDc, int start) => _decoder ??= new HuffmanDecoder(this, isDc, start);
}
