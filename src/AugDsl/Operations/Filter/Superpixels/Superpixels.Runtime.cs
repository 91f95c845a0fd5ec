using System.ComponentModel;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>The stage that replaces superpixels by their mean. Its numbers are the share replaced, 0 to 1, and about how many segments there are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Superpixels : StageKind
{
    private Superpixels()
    {
    }

    /// <summary>The kind.</summary>
    public static Superpixels Kind { get; } = new();

    internal override bool HoldsCanvas => true;

    internal override bool IsIdentity(ReadOnlySpan<double> parameters) => parameters[0] == 0;

    internal override FollowingStage Create() => new SuperpixelStage();
}
