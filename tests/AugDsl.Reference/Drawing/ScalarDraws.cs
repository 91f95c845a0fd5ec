using AugDsl.Randomness;

namespace AugDsl.Reference;

/// <summary>The scalar draws of one step (DESIGN.md 5): counter = (number, 0, slot, 0), 64 bits from words 0 and 1.</summary>
/// <param name="key">The sample's key.</param>
/// <param name="slot">The step's slot.</param>
public sealed class ScalarDraws(ulong key, uint slot)
{
    /// <summary>The sample's key.</summary>
    public ulong Key => key;

    /// <summary>The step's slot.</summary>
    public uint Slot => slot;

    /// <summary>The 64 bits of a number.</summary>
    public ulong Bits(uint number)
    {
        Philox.Block block = Philox.Generate(key, number, 0, slot, 0);
        return block.W0 + ((ulong)block.W1 << 32);
    }

    /// <summary>(bits >> 11) · 2⁻⁵³, in [0, 1).</summary>
    public double Unit(uint number) => (Bits(number) >> 11) * Math.Pow(2, -53);

    /// <summary>A + (b − a) u.</summary>
    public double Uniform(uint number, double minimum, double maximum) => minimum + ((maximum - minimum) * Unit(number));

    /// <summary>A + high64(word · (b − a + 1)).</summary>
    public int Integer(uint number, int minimum, int maximum)
    {
        ulong count = (ulong)((long)maximum - minimum + 1);
        return (int)(minimum + (long)Math.BigMul(Bits(number), count, out _));
    }

    /// <summary>The probability gate: number 0, u &lt; p.</summary>
    public bool Gate(double probability) => Unit(0) < probability;
}
