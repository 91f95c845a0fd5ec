using System.ComponentModel;

namespace AugDsl.Scheduling;

/// <summary>The stage of every operation that is a weighted sum of neighbours, mirrored at the canvas' edge. Its parameters are size × size weights, row by row, the size odd and at most 255.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Correlation : StageKind
{
    private const int LargestSize = 255;

    private Correlation()
    {
    }

    /// <summary>The kind.</summary>
    public static Correlation Kind { get; } = new();

    /// <summary>The side of the square that so many weights are; 0 if there is none.</summary>
    internal static int SizeOf(int weights)
    {
        int size = (int)Math.Sqrt(weights);
        return size * size == weights ? size : 0;
    }

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        int size = SizeOf(parameters.Length);
        if (size % 2 == 0 || size > LargestSize)
            throw new ArgumentException(FormattableString.Invariant($"There are {parameters.Length} weights; a square with an odd side of 1 to {LargestSize} is legal."), nameof(parameters));
    }

    internal override FollowingStage Create() => new CorrelationStage();
}
