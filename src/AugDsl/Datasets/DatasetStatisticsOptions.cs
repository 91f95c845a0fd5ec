using AugDsl.Codecs;

namespace AugDsl.Datasets;

/// <summary>How the statistics of a data set are taken.</summary>
public sealed record DatasetStatisticsOptions
{
    /// <summary>The defaults.</summary>
    public static DatasetStatisticsOptions Default { get; } = new();

    /// <summary>
    /// The format that pictures are converted to, by <see cref="Imaging.ImageConversion"/>. Null (the default): RGB if any picture has colour
    /// channels, otherwise gray. Alpha is left out in any case.
    /// </summary>
    public PixelFormat? Format { get; init; }

    /// <summary>Pictures at a time, at least 1. Default: one a processor. The result is the same for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int DegreeOfParallelism
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one picture at a time is needed.");
    } = Environment.ProcessorCount;

    /// <summary>What happens when a picture cannot be read. Default: the exception ends the work.</summary>
    public DatasetErrorHandling OnError { get; init; }

    /// <summary>Limits and choices for reading; null (the default) for the data set's own. Alpha is dropped in any case.</summary>
    public DecodeOptions? Decode { get; init; }

    /// <summary>Is told the number of pictures done, from any thread: some times a second, and at the end. Default null.</summary>
    public IProgress<int>? Progress { get; init; }
}
