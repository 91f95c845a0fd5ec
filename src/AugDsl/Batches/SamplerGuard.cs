namespace AugDsl.Batches;

/// <summary>The checks that samplers share.</summary>
internal static class SamplerGuard
{
    /// <summary>The number of samples or pictures, where there is one at least.</summary>
    public static int Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count;
    }

    /// <summary>The position, where an epoch has it.</summary>
    public static int Position(int position, int count) => (uint)position < (uint)count
        ? position
        : throw new ArgumentOutOfRangeException(nameof(position), position, FormattableString.Invariant($"An epoch has the positions 0 to {count - 1}."));
}
