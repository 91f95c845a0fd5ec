namespace AugDsl.Codecs.Jpeg;

/// <summary>The codes of a Huffman table, by symbol: Annex C of ITU-T T.81.</summary>
internal static class HuffmanCodes
{
    /// <summary>Bits of an entry that hold the code's length; the code stands above them.</summary>
    public const int LengthBits = 8;

    /// <summary>For each symbol 256 · code + length; 0 where there is no code.</summary>
    /// <param name="counts">How many codes have 1 to 16 bits.</param>
    /// <param name="symbols">The symbols, in the order of their codes.</param>
    public static uint[] Build(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        uint[] entries = new uint[256];
        uint code = 0;
        int next = 0;
        for (int length = 1; length <= counts.Length; length++, code <<= 1)
        {
            for (int i = 0; i < counts[length - 1]; i++, code++) entries[symbols[next++]] = (code << LengthBits) + (uint)length;
        }
        return entries;
    }
}
