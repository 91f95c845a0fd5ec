using AugDsl.Codecs.Jpeg.Entropy;

namespace AugDsl.Codecs.Jpeg;

/// <summary>The codes of a Huffman table, by symbol: Annex C of ITU-T T.81.</summary>
internal static class HuffmanEncoding
{
    /// <summary>Bits of an entry that hold the code's length; the code stands above them.</summary>
    public const int LengthBits = 8;

    /// <summary>For each symbol 256 · code + length; 0 where there is no code.</summary>
    public static uint[] Build(HuffmanCode huffman)
    {
        uint[] entries = new uint[256];
        uint code = 0;
        int next = 0;
        for (int length = 1; length <= HuffmanCode.Lengths; length++, code <<= 1)
        {
            for (int i = 0; i < huffman.Counts[length - 1]; i++, code++) entries[huffman.Symbols[next++]] = (code << LengthBits) + (uint)length;
        }
        return entries;
    }
}
