namespace AugDsl.Batches;

/// <summary>The arithmetic of a run: which batch is which, and which position of an epoch a slot of it has.</summary>
internal sealed class LoaderPlan
{
    private readonly ISampler _sampler;
    private readonly BatchLoaderOptions _options;
    private readonly int _pictures;

    /// <summary>Settles the numbers.</summary>
    /// <exception cref="ArgumentException">There is no such shard, or an epoch has no batch.</exception>
    public LoaderPlan(ISampler sampler, BatchLoaderOptions options, int pictures)
    {
        if (options.ShardIndex >= options.ShardCount)
            throw new ArgumentException(FormattableString.Invariant($"There is no shard {options.ShardIndex}; of {options.ShardCount} shards the last is {options.ShardCount - 1}."), nameof(options));
        _sampler = sampler;
        _options = options;
        _pictures = pictures;

        // Positions p with p mod n = i.
        long samples = ((long)sampler.Count - options.ShardIndex + options.ShardCount - 1) / options.ShardCount;
        BatchesPerEpoch = (int)(options.DropLast ? samples / options.BatchSize : (samples + options.BatchSize - 1) / options.BatchSize);
        SamplesPerEpoch = (int)(options.DropLast ? (long)BatchesPerEpoch * options.BatchSize : samples);
        if (samples < 1)
            throw new ArgumentException(FormattableString.Invariant($"Shard {options.ShardIndex} of {options.ShardCount} is empty: an epoch has {sampler.Count} samples."), nameof(options));
        if (BatchesPerEpoch < 1)
            throw new ArgumentException(FormattableString.Invariant($"An epoch has no full batch of {options.BatchSize}, because it has {samples} samples; make BatchSize smaller, or do not DropLast."), nameof(options));
    }

    /// <summary>The batches of an epoch, of this shard.</summary>
    public int BatchesPerEpoch { get; }

    /// <summary>The samples of an epoch, of this shard.</summary>
    public int SamplesPerEpoch { get; }

    /// <summary>The number of the first batch that a run has no more, counted through all epochs.</summary>
    public long End => _options.Epochs is int epochs ? (long)epochs * BatchesPerEpoch : long.MaxValue;

    /// <summary>The epoch of a batch, its number in it, and its samples.</summary>
    public (int Epoch, int Number, int Count) Batch(long serial)
    {
        (long epoch, long number) = Math.DivRem(serial, BatchesPerEpoch);
        return (checked((int)epoch), (int)number, (int)Math.Min(_options.BatchSize, SamplesPerEpoch - (number * _options.BatchSize)));
    }

    /// <summary>The picture of a slot.</summary>
    /// <exception cref="InvalidOperationException">The sampler names a picture that there is not.</exception>
    public SampledIndex Sample(int epoch, int number, int slot)
    {
        int position = (int)(_options.ShardIndex + (_options.ShardCount * (((long)number * _options.BatchSize) + slot)));
        SampledIndex sample = _sampler.At(_options.Seed, epoch, position);
        return (uint)sample.Index < (uint)_pictures
            ? sample
            : throw new InvalidOperationException(FormattableString.Invariant($"The sampler gave picture {sample.Index} at position {position} of epoch {epoch}; the data set has the pictures 0 to {_pictures - 1}."));
    }
}
