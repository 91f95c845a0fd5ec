using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>Puts neighbouring steps that are not affine into one body, up to a size at which long bodies lose (docs/performance.md).</summary>
internal static class CutSegments
{
    /// <summary>Vector operations in one body; measured, see docs/performance.md.</summary>
    public const int MaximumOperations = 60;

    /// <summary>Adds the body that starts with the step at <paramref name="index"/>, and returns the place behind it.</summary>
    public static int Take(IReadOnlyList<Step> run, int index, PlanBuilder plan)
    {
        Step first = run[index++];
        List<Step> taken = [first];
        IReadOnlyList<ValueExpr> values = plan.Clamped(first);
        for (; index < run.Count && first.Active.IsAlways; index++)
        {
            Step next = run[index];
            if (next.Active.IsNever && next.Kind.CommutesWithMaps) continue;
            if (!next.Active.IsAlways || !next.Kind.CommutesWithMaps || next.Affine is not null) break;
            IReadOnlyList<ValueExpr> longer = ValueExpr.Substitute(plan.Clamped(next), values);
            if (CountOperations(longer) > MaximumOperations) break;
            values = longer;
            taken.Add(next);
        }

        plan.Items.Add(plan.Segment(taken, values, first.Active));
        return index;
    }

    /// <summary>Operations after common subexpressions are shared.</summary>
    public static int CountOperations(IEnumerable<ValueExpr> values) => new ValueNumbering().Distinct(values).Sum(v => v.Weight);
}
