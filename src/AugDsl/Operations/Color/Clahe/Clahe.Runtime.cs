using System.ComponentModel;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage of OpenCV's CLAHE. Its numbers are the clip, 1 to 256, and the tiles along each side, 1 to 64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Clahe : StageKind
{
    private const int SmallestClip = 1;
    private const int LargestClip = 256;
    private const int MostTiles = 64;

    private Clahe()
    {
    }

    /// <summary>The kind.</summary>
    public static Clahe Kind { get; } = new();

    internal override bool HoldsCanvas => true;

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        if (!(parameters[0] is >= SmallestClip and <= LargestClip))
            throw new ArgumentException(FormattableString.Invariant($"A clip is from {SmallestClip} to {LargestClip}, not {parameters[0]}."), nameof(parameters));
        if (!(parameters[1] is >= 1 and <= MostTiles && parameters[1] % 1 == 0))
            throw new ArgumentException(FormattableString.Invariant($"There are 1 to {MostTiles} tiles along a side, not {parameters[1]}."), nameof(parameters));
    }

    internal override FollowingStage Create() => new ClaheStage();
}
