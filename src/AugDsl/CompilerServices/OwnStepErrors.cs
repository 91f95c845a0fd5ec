using AugDsl.OwnSteps;
using AugDsl.Pipelines;
using AugDsl.Randomness;

namespace AugDsl.CompilerServices;

/// <summary>Says which step of which pipeline a user's code has failed in.</summary>
internal static class OwnStepErrors
{
    /// <summary>The exception that the caller sees.</summary>
    public static OwnStepException Of(PipelineInfo info, OwnStepFailure failure)
    {
        string path = info.Steps.FirstOrDefault(s => StepSlot.Of(s.Path) == failure.Slot)?.Path ?? failure.Step;
        return new OwnStepException($"The step '{path}' of {info.Name} failed: {failure.Message}", failure.InnerException!);
    }
}
