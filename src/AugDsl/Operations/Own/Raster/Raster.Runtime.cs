using System.ComponentModel;
using AugDsl.OwnSteps;
using AugDsl.Scheduling;

namespace AugDsl.Steps;

/// <summary>A user's step over the whole raster as a stage. Its numbers are the step's parameters.</summary>
/// <typeparam name="TStep">The user's step.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Raster<TStep> : StageKind
    where TStep : struct, IRasterStep
{
    private Raster()
    {
    }

    /// <summary>The kind.</summary>
    public static Raster<TStep> Kind { get; } = new();

    internal override bool HoldsCanvas => true;

    internal override FollowingStage Create() => new OwnRasterStage<TStep>();
}
