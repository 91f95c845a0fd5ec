namespace AugDsl.Batches;

/// <summary>Some pictures of a data set, in the order of another sampler.</summary>
/// <remarks>It keeps the indices. Samples keep the index, and so the key, that they have in the whole data set.</remarks>
public sealed class SubsetSampler : ISampler
{
    private readonly int[] _indices;
    private readonly ISampler _order;

    /// <summary>Makes a sampler.</summary>
    /// <param name="indices">The pictures, each once, at least one.</param>
    /// <param name="order">Gives places in <paramref name="indices"/>, from 0; null (the default) shuffles them.</param>
    /// <exception cref="ArgumentException">There is no index, one is negative, or one is there twice.</exception>
    public SubsetSampler(IEnumerable<int> indices, ISampler? order = null)
    {
        ArgumentNullException.ThrowIfNull(indices);
        _indices = [.. indices];
        if (_indices.Length == 0) throw new ArgumentException("There is no index.", nameof(indices));
        HashSet<int> seen = [];
        foreach (int index in _indices)
        {
            if (index < 0) throw new ArgumentException(FormattableString.Invariant($"The index {index} is negative."), nameof(indices));
            if (!seen.Add(index)) throw new ArgumentException(FormattableString.Invariant($"The index {index} is there twice."), nameof(indices));
        }

        _order = order ?? new ShuffledSampler(_indices.Length);
    }

    /// <inheritdoc/>
    public int Count => _order.Count;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The order gives a place that there is not.</exception>
    public SampledIndex At(ulong seed, int epoch, int position)
    {
        SampledIndex place = _order.At(seed, epoch, position);
        return (uint)place.Index < (uint)_indices.Length
            ? place with { Index = _indices[place.Index] }
            : throw new InvalidOperationException(FormattableString.Invariant($"The order of a SubsetSampler gave the place {place.Index}; there are {_indices.Length} indices."));
    }
}
