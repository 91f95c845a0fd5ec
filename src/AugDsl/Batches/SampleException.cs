namespace AugDsl.Batches;

/// <summary>A sample that could not be made; the inner exception says why.</summary>
/// <remarks>Of the samples that failed, it is that of the first batch, and in it of the first position, whatever the number of threads.</remarks>
public sealed class SampleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="index">The picture's index in the data set.</param>
    /// <param name="name">Its name in the data set.</param>
    /// <param name="innerException">What went wrong.</param>
    public SampleException(int index, string name, Exception innerException)
        : base(FormattableString.Invariant($"no sample of picture {index} ({name}): {innerException?.Message}"), innerException)
    {
        Index = index;
        Name = name;
    }

    /// <summary>The picture's index in the data set.</summary>
    public int Index { get; }

    /// <summary>The picture's name in the data set (<see cref="Datasets.IImageDataset.Name"/>).</summary>
    public string Name { get; }
}
