using AugDsl.Randomness;

namespace AugDsl.Reference;

/// <summary>The pixel draws of one step and purpose (DESIGN.md 5), with 32 virtual lanes.</summary>
/// <param name="key">The sample's key.</param>
/// <param name="slot">The step's slot.</param>
/// <param name="purpose">The purpose, from 1.</param>
public sealed class PixelDraws(ulong key, uint slot, uint purpose)
{
    /// <summary>The uniform word of pixel <paramref name="n"/> = y · W + x.</summary>
    public uint Word(long n, uint channel)
    {
        long lane = n % 32;
        Philox.Block block = Philox.Generate(key, (uint)((32 * (n / 128)) + lane), channel, slot, purpose);
        return Pick(block, (int)(n / 32 % 4));
    }

    /// <summary>The normal number of pixel <paramref name="n"/>.</summary>
    public double Normal(long n, uint channel)
    {
        long lane = n % 32;
        int j = (int)(n / 32 % 8);
        Philox.Block block = Philox.Generate(key, (uint)((32 * (n / 256)) + lane), channel, slot, purpose);
        uint word = Pick(block, j / 2);
        double u = ((word >> 16) + 0.5) / 65536;
        double t = (word & 0xFFFF) / 65536.0;
        double radius = Math.Sqrt(-2 * Math.Log(u));
        return radius * (j % 2 == 0 ? Math.Cos(2 * Math.PI * t) : Math.Sin(2 * Math.PI * t));
    }

    private static uint Pick(in Philox.Block block, int word) => word switch
    {
        0 => block.W0,
        1 => block.W1,
        2 => block.W2,
        _ => block.W3,
    };
}
