namespace AugDsl.Scheduling;

/// <summary>A stage that reads the rows of the stage before it.</summary>
internal abstract class FollowingStage : RowStage
{
    /// <summary>Begins a run over the frame's canvas.</summary>
    /// <param name="frame">What the stages of the run share.</param>
    /// <param name="previous">Where rows come from.</param>
    /// <param name="parameters">The sample's numbers; they are valid during this call only.</param>
    /// <param name="clamps">Whether results are clamped to [0, 1].</param>
    public abstract void Begin(RunFrame frame, RowStage previous, ReadOnlySpan<double> parameters, bool clamps);
}
