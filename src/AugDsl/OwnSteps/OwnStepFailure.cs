namespace AugDsl.OwnSteps;

/// <summary>What a user's step threw, on its way to where the step's path is known.</summary>
internal sealed class OwnStepFailure(uint slot, string step, Exception inner) : Exception(inner.Message, inner)
{
    /// <summary>The step's slot.</summary>
    public uint Slot { get; } = slot;

    /// <summary>The struct's name.</summary>
    public string Step { get; } = step;
}
