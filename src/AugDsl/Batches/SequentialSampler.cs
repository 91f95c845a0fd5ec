namespace AugDsl.Batches;

/// <summary>All pictures in the data set's order, in every epoch: for validation.</summary>
/// <param name="count">The pictures of the data set, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException">The count is below 1, or a position is none of the epoch's.</exception>
public sealed class SequentialSampler(int count) : ISampler
{
    /// <inheritdoc/>
    public int Count { get; } = SamplerGuard.Count(count);

    /// <inheritdoc/>
    public SampledIndex At(ulong seed, int epoch, int position) => new(SamplerGuard.Position(position, Count));
}
