using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>The keys that orders derive from.</summary>
internal static class OrderKey
{
    // Sample keys have the high half of a data set's index in its place, which is 0.
    private const uint Mark = 0xFFFF_FFFF;

    /// <summary>The first 64 bits of Philox4x32-10 with key = seed and counter = (stream, 0xFFFFFFFF, epoch, 0): no picture's sample key.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="stream">Which of a sampler's orders it is.</param>
    public static ulong Create(ulong seed, int epoch, uint stream) => Philox.Generate(seed, stream, Mark, (uint)epoch, 0).Bits64;
}
