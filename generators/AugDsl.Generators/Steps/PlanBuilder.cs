using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>Takes what the kinds of steps leave in the plan.</summary>
/// <param name="segments">Takes all bodies of the pipeline.</param>
internal sealed class PlanBuilder(List<PlanSegment> segments)
{
    /// <summary>The items so far.</summary>
    public List<PlanItem> Items { get; } = [];

    /// <summary>Makes a body.</summary>
    public PlanSegment Segment(IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values, Condition condition, bool positional = false, bool measures = false)
    {
        PlanSegment segment = measures ? new PlanStatistic(steps, values, condition, positional) : new PlanSegment(steps, values, condition, positional);
        segments.Add(segment);
        return segment;
    }

    /// <summary>The step's values with the clamp that follows, where it is not dead.</summary>
    public IReadOnlyList<ValueExpr> Clamped(Step step) =>
        step.Clamp is ClampKind.None or ClampKind.Dead ? step.Values! : [.. step.Values!.Select(ValueExpr.Clamp01)];
}
