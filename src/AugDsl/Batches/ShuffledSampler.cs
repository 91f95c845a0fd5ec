using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>All pictures once an epoch, in an order that seed and epoch choose. The default of a loader.</summary>
/// <remarks>A keyed permutation (a Feistel network): no memory, and the millionth position costs what the first does.</remarks>
public sealed class ShuffledSampler : ISampler
{
    private readonly KeyedPermutation _permutation;

    /// <summary>Makes a sampler.</summary>
    /// <param name="count">The pictures of the data set, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public ShuffledSampler(int count)
    {
        Count = SamplerGuard.Count(count);
        _permutation = new KeyedPermutation(count);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public SampledIndex At(ulong seed, int epoch, int position) =>
        new(_permutation.At(OrderKey.Create(seed, epoch, 0), 0, SamplerGuard.Position(position, Count)));
}
