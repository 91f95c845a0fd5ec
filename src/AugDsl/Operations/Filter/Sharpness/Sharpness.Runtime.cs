using System.ComponentModel;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage of Pillow's sharpness. Its parameter is the factor; 1 changes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Sharpness : StageKind
{
    private Sharpness()
    {
    }

    /// <summary>The kind.</summary>
    public static Sharpness Kind { get; } = new();

    internal override bool IsIdentity(ReadOnlySpan<double> parameters) => parameters[0] == 1;

    internal override FollowingStage Create() => new SharpnessStage();
}
