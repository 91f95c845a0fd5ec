using AugDsl.Datasets;
using AugDsl.Randomness;

namespace AugDsl.Batches;

/// <summary>Every class equally often, however many pictures it has.</summary>
/// <remarks>
/// <para>
/// An epoch of K classes with s samples each has K · s positions. Positions K · r to K · r + K − 1 hold every class once, in an order drawn for
/// them, so batches are balanced too. Within a class all pictures come once before one comes again, each time in a new order; a picture's second
/// time has variant 1, and so on.
/// </para>
/// <para>Classes without pictures are left out. It keeps the indices of all pictures by class: 4 bytes a picture.</para>
/// </remarks>
public sealed class ClassBalancedSampler : ISampler
{
    private const uint ClassStream = 0;
    private const uint PictureStream = 1;

    private readonly int[][] _pictures;
    private readonly KeyedPermutation[] _permutations;
    private readonly KeyedPermutation _classes;

    /// <summary>Makes a sampler.</summary>
    /// <param name="dataset">The data set: only its labels are looked at.</param>
    /// <param name="samplesPerClass">Samples of each class an epoch; null (the default) for the pictures of the largest class, so that every picture comes at least once.</param>
    /// <exception cref="ArgumentException">The data set has no labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The samples of a class are below 1, or an epoch would have more than 2,147,483,647.</exception>
    public ClassBalancedSampler(IImageDataset dataset, int? samplesPerClass = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (dataset.ClassNames.Count == 0) throw new ArgumentException("The data set has no labels, so there are no classes to balance.", nameof(dataset));
        _pictures = [.. ByClass(dataset).Where(pictures => pictures.Length > 0)];
        _permutations = [.. _pictures.Select(pictures => new KeyedPermutation(pictures.Length))];
        _classes = new KeyedPermutation(_pictures.Length);
        SamplesPerClass = samplesPerClass ?? _pictures.Max(pictures => pictures.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(SamplesPerClass, 1, nameof(samplesPerClass));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(SamplesPerClass, int.MaxValue / _pictures.Length, nameof(samplesPerClass));
        Count = SamplesPerClass * _pictures.Length;
    }

    /// <summary>Samples of each class an epoch.</summary>
    public int SamplesPerClass { get; }

    /// <summary>The samples of an epoch: classes that have pictures, times <see cref="SamplesPerClass"/>.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public SampledIndex At(ulong seed, int epoch, int position)
    {
        (int round, int place) = Math.DivRem(SamplerGuard.Position(position, Count), _pictures.Length);
        int label = _classes.At(OrderKey.Create(seed, epoch, ClassStream), (uint)round, place);
        int[] pictures = _pictures[label];
        (int pass, int rest) = Math.DivRem(round, pictures.Length);
        int picture = _permutations[label].At(OrderKey.Create(seed, epoch, PictureStream + (uint)label), (uint)pass, rest);
        return new SampledIndex(pictures[picture], (uint)pass);
    }

    private static List<int>[] Empty(int classes) => [.. Enumerable.Range(0, classes).Select(_ => new List<int>())];

    private static IEnumerable<int[]> ByClass(IImageDataset dataset)
    {
        List<int>[] pictures = Empty(dataset.ClassNames.Count);
        for (int i = 0; i < dataset.Count; i++) pictures[dataset.Label(i)].Add(i);
        return pictures.Select(list => list.ToArray());
    }
}
