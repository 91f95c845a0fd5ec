using System.ComponentModel;
using AugDsl.Randomness;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage of a median of k × k values, mirrored at the canvas' edge. Its parameter is k, odd, 3 to 15.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MedianBlur : StageKind
{
    private const int SmallestSize = 3;
    private const int LargestSize = 15;

    private MedianBlur()
    {
    }

    /// <summary>The kind.</summary>
    public static MedianBlur Kind { get; } = new();

    /// <summary>An odd size, uniform over those from the smallest to the largest, by number 1.</summary>
    /// <param name="draws">The sample's draws.</param>
    /// <param name="slot">The step's slot.</param>
    /// <param name="smallest">The smallest size, odd.</param>
    /// <param name="largest">The largest size, odd.</param>
    /// <param name="size">The size.</param>
    public static void Draw(in DrawStream draws, uint slot, int smallest, int largest, out int size) =>
        size = (2 * draws.Integer(slot, 1, smallest / 2, largest / 2)) + 1;

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        double size = parameters[0];
        if (!(size is >= SmallestSize and <= LargestSize && size % 2 == 1))
            throw new ArgumentException(FormattableString.Invariant($"A median's size is an odd number from {SmallestSize} to {LargestSize}, not {size}."), nameof(parameters));
    }

    internal override FollowingStage Create() => new MedianStage();

    internal override ByteStage CreateByteStage() => new ByteMedian();
}
