using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>Marks the clamp after every value step dead, live, or dependent on the draw, and removes dead clamps inside its values.</summary>
/// <remarks>Under <see cref="Clamping.AtOutput"/> nothing is known of the values before a step, and no step is followed by a clamp.</remarks>
internal static class AnalyseRanges
{
    public static void Run(IReadOnlyList<Step> steps, Clamping clamping)
    {
        Interval channels = ChannelRange(clamping);
        foreach (Step step in steps)
        {
            if (step.Kind is not ValueKind kind) continue;
            RangeAnalysis ranges = new(channels);
            kind.Values = [.. kind.Values.Select(ranges.DropDeadClamps)];
            step.Clamp = clamping == Clamping.AtOutput ? ClampKind.None : ranges.ClampAfter(kind.Values);
        }
    }

    /// <summary>What is known of a channel before a step.</summary>
    public static Interval ChannelRange(Clamping clamping) => clamping == Clamping.AtOutput ? Interval.All : Interval.Unit;
}
