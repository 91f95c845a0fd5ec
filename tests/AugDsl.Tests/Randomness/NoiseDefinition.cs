using AugDsl.Randomness;

namespace AugDsl.Tests.Randomness;

/// <summary>The pixel draws as DESIGN.md section 5 defines them, one pixel at a time.</summary>
internal static class NoiseDefinition
{
    public static uint Word(ulong key, uint slot, uint channel, uint purpose, ulong n)
    {
        uint lane = (uint)(n % 32);
        return WordOf(Philox.Generate(key, (32 * (uint)(n / 128)) + lane, channel, slot, purpose), (int)(n / 32 % 4));
    }

    public static double Normal(ulong key, uint slot, uint channel, uint purpose, ulong n)
    {
        uint lane = (uint)(n % 32);
        int j = (int)(n / 32 % 8);
        uint word = WordOf(Philox.Generate(key, (32 * (uint)(n / 256)) + lane, channel, slot, purpose), j / 2);
        return NormalOf(word, sine: j % 2 != 0);
    }

    public static double NormalOf(uint word, bool sine)
    {
        double u = ((word >> 16) + 0.5) / 65536;
        double t = (word & 0xFFFF) / 65536.0;
        return Math.Sqrt(-2 * Math.Log(u)) * (sine ? Math.Sin(2 * Math.PI * t) : Math.Cos(2 * Math.PI * t));
    }

    private static uint WordOf(Philox.Block block, int index) => index switch { 0 => block.W0, 1 => block.W1, 2 => block.W2, _ => block.W3 };
}
