using System.ComponentModel;
using AugDsl.Kernels;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage of a Gaussian blur of radius ceil(3 sigma), mirrored at the canvas' edge. Its parameter is sigma in pixels, 0 to 100; 0 changes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GaussianBlur : StageKind
{
    private GaussianBlur()
    {
    }

    /// <summary>The kind.</summary>
    public static GaussianBlur Kind { get; } = new();

    internal override void Check(ReadOnlySpan<double> parameters) => GaussianWeights.Check(parameters[0]);

    internal override bool IsIdentity(ReadOnlySpan<double> parameters) => parameters[0] == 0;

    internal override FollowingStage Create() => new BlurStage();

    internal override ByteStage CreateByteStage() => new ByteBlur();
}
