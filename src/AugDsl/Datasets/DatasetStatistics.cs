using System.Globalization;
using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>Numbers, sizes, means and standard deviations of a data set.</summary>
public sealed class DatasetStatistics
{
    internal DatasetStatistics()
    {
    }

    /// <summary>The pictures that were read.</summary>
    public required int Count { get; init; }

    /// <summary>The pictures that were left out, by index. Empty with <see cref="DatasetErrorHandling.Throw"/>.</summary>
    public required IReadOnlyList<SkippedPicture> Skipped { get; init; }

    /// <summary>The pictures read of each class, in the order of <see cref="IImageDataset.ClassNames"/>; empty without labels.</summary>
    public required IReadOnlyList<int> ClassCounts { get; init; }

    /// <summary>The smallest width and the smallest height, which may be those of different pictures.</summary>
    public required ImageSize SmallestSides { get; init; }

    /// <summary>The largest width and the largest height, which may be those of different pictures.</summary>
    public required ImageSize LargestSides { get; init; }

    /// <summary>The format that the channels are of.</summary>
    public required PixelFormat Format { get; init; }

    /// <summary>Gray, or red, green and blue. Every pixel counts the same, so large pictures count more than small ones.</summary>
    public required IReadOnlyList<ChannelStatistics> Channels { get; init; }

    /// <summary>Reads all pictures of a data set, a few at a time.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work between two pictures.</param>
    /// <returns>The statistics: the same bits for any number of threads and at any vector width, because all sums are integers.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="InvalidDataException">Every picture was left out.</exception>
    /// <exception cref="Codecs.ImageFormatException">A picture cannot be decoded (<see cref="DatasetErrorHandling.Throw"/> only).</exception>
    /// <exception cref="IOException">A picture cannot be opened (<see cref="DatasetErrorHandling.Throw"/> only).</exception>
    public static DatasetStatistics Compute(IImageDataset dataset, DatasetStatisticsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new StatisticsRun(dataset, options ?? DatasetStatisticsOptions.Default, cancellationToken).Execute();
    }

    /// <summary>The output step that brings this data set to mean 0 and standard deviation 1, as C#: <c>[Normalize(Mean = [0.286041], Std = [0.353024])]</c>.</summary>
    /// <returns>The line, with six decimals; null where a channel does not vary, because <see cref="NormalizeAttribute"/> cannot divide by 0.</returns>
    public string? ToNormalizeAttribute()
    {
        string[] means = [.. Channels.Select(channel => Number(channel.ScaledMean))];
        string[] deviations = [.. Channels.Select(channel => Number(channel.ScaledStandardDeviation))];
        return deviations.Contains("0.0") ? null : $"[Normalize(Mean = [{string.Join(", ", means)}], Std = [{string.Join(", ", deviations)}])]";
    }

    private static string Number(double value) => value.ToString("0.0#####", CultureInfo.InvariantCulture);
}
