using System.Globalization;

namespace AugDsl.Randomness;

/// <summary>The key from which every random number of one sample derives: a pure function of (seed, epoch, index, variant).</summary>
/// <param name="Value">The key's 64 bits.</param>
public readonly record struct SampleKey(ulong Value)
{
    /// <summary>The first 64 bits of Philox4x32-10 with key = <paramref name="seed"/> and counter = (index low, index high, epoch, variant).</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="index">The sample's position in the data set, never in an epoch or a batch.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="variant">The variant; 0 is what training sees.</param>
    public static SampleKey Create(ulong seed, ulong index, uint epoch = 0, uint variant = 0)
    {
        Philox.Block block = Philox.Generate(seed, (uint)index, (uint)(index >> 32), epoch, variant);
        return new SampleKey(block.Bits64);
    }

    /// <summary>As 16 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
