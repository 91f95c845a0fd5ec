using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Draws pictures with replacement, each by its weight.</summary>
/// <remarks>
/// Every position draws by itself: P(picture i) = weight i / sum of the weights, from one block of Philox and an alias table (12 bytes a
/// picture). A sample's variant is its position, so a picture that is drawn twice in an epoch is augmented in two ways.
/// </remarks>
public sealed class WeightedSampler : ISampler
{
    private readonly AliasTable _table;

    /// <summary>Makes a sampler.</summary>
    /// <param name="weights">The weight of each picture of the data set: finite, 0 (never drawn) or more, with a sum above 0.</param>
    /// <param name="count">The samples of an epoch; null (the default) for the number of weights.</param>
    /// <exception cref="ArgumentException">There is no weight, one is negative or not finite, or their sum is 0 or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public WeightedSampler(ReadOnlySpan<double> weights, int? count = null)
    {
        _table = new AliasTable(weights);
        Count = SamplerGuard.Count(count ?? weights.Length);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public SampledIndex At(ulong seed, int epoch, int position)
    {
        ulong key = OrderKey.Create(seed, epoch, 0);
        return new SampledIndex(_table.Draw(Philox.Generate(key, (uint)SamplerGuard.Position(position, Count), 0, 0, 0)), (uint)position);
    }
}
