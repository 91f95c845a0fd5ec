namespace AugDsl.Randomness;

/// <summary>Philox4x32-10 (Salmon et al. 2011): a counter-based generator, so that a random number is a pure function of its place.</summary>
internal static class Philox
{
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words of one counter. A 64-bit key is (low, high) = (k0, k1).</summary>
    public static Block Generate(ulong key, uint c0, uint c1, uint c2, uint c3)
    {
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        for (int round = 0; round < 10; round++)
        {
            ulong p = (ulong)c0 * Multiplier0;
            ulong q = (ulong)c2 * Multiplier1;
            c0 = (uint)(q >> 32) ^ c1 ^ k0;
            c1 = (uint)q;
            c2 = (uint)(p >> 32) ^ c3 ^ k1;
            c3 = (uint)p;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return new Block(c0, c1, c2, c3);
    }

    /// <summary>The words w0 to w3.</summary>
    public readonly record struct Block(uint W0, uint W1, uint W2, uint W3)
    {
        /// <summary>w0 + 2³² · w1.</summary>
        public ulong Bits64 => W0 | ((ulong)W1 << 32);
    }
}
