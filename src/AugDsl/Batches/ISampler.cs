namespace AugDsl.Batches;

/// <summary>Says which picture stands at which position of an epoch.</summary>
/// <remarks>
/// A pure function of seed, epoch and position: nothing is replayed to get to a position, and several threads ask at once. Samplers know no
/// shards and no batches.
/// </remarks>
public interface ISampler
{
    /// <summary>The samples of an epoch, the same for every epoch: at least 1.</summary>
    int Count { get; }

    /// <summary>The picture at a position.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="position">The position, 0 to <see cref="Count"/> − 1.</param>
    SampledIndex At(ulong seed, int epoch, int position);
}

/// <summary>What stands at a position of an epoch.</summary>
/// <param name="Index">The picture's index in the data set.</param>
/// <param name="Variant">
/// The variant of the sample's key (<see cref="Randomness.SampleKey.Create"/>): 0 (the default), and another one for every further time that the
/// picture stands in the same epoch. Otherwise a picture that is drawn twice would be augmented to the same bytes twice.
/// </param>
public readonly record struct SampledIndex(int Index, uint Variant = 0);
