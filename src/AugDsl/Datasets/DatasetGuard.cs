using AugDsl.Imaging;

namespace AugDsl.Datasets;

/// <summary>The checks that data sets share.</summary>
internal static class DatasetGuard
{
    /// <summary>The index, where there is such a picture.</summary>
    public static int Index(int index, int count) => (uint)index < (uint)count
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"The data set has the pictures 0 to {count - 1}."));

    /// <summary>Checks a picture's shape where there is no span yet.</summary>
    public static void Shape(int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, ImageSize.MaximumSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, ImageSize.MaximumSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 4);
    }
}
