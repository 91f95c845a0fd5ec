namespace AugDsl.Scheduling;

/// <summary>A stage that reads the rows of the stage before it.</summary>
internal abstract class FollowingStage : RowStage
{
    /// <summary>Begins a run over the frame's canvas.</summary>
    /// <param name="frame">What the stages of the run share.</param>
    /// <param name="previous">Where rows come from.</param>
    /// <param name="input">What the sample says.</param>
    public abstract void Begin(RunFrame frame, RowStage previous, in StageInput input);
}

/// <summary>What a sample says to a stage.</summary>
/// <param name="parameters">Its numbers; they are valid while the stage begins only.</param>
/// <param name="slot">The step's slot, for kinds that draw.</param>
/// <param name="clamps">Whether results are clamped to [0, 1].</param>
internal readonly ref struct StageInput(ReadOnlySpan<double> parameters, uint slot, bool clamps)
{
    public ReadOnlySpan<double> Parameters { get; } = parameters;

    public uint Slot { get; } = slot;

    public bool Clamps { get; } = clamps;
}
