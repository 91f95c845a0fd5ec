using System.ComponentModel;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage of JPEG's losses. Its numbers are the quality, 1 to 100, and the subsampling as a member of <see cref="JpegSubsampling"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JpegCompression : StageKind
{
    private const int HighestQuality = 100;

    private JpegCompression()
    {
    }

    /// <summary>The kind.</summary>
    public static JpegCompression Kind { get; } = new();

    internal override bool HoldsCanvas => true;

    internal override void Check(ReadOnlySpan<double> parameters)
    {
        if (!(parameters[0] is >= 1 and <= HighestQuality && parameters[0] % 1 == 0))
            throw new ArgumentException(FormattableString.Invariant($"JPEG's quality is a whole number from 1 to {HighestQuality}, not {parameters[0]}."), nameof(parameters));
        if (!(parameters[1] % 1 == 0 && Enum.IsDefined((JpegSubsampling)parameters[1])))
            throw new ArgumentException(FormattableString.Invariant($"There is no subsampling {parameters[1]}."), nameof(parameters));
    }

    internal override FollowingStage Create() => new JpegStage();

    internal override ByteStage CreateByteStage() => new ByteJpeg();
}
