using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>Puts neighbouring steps that are not affine into one body, up to a size at which long bodies lose (docs/performance.md).</summary>
internal static class CutSegments
{
    /// <summary>Vector operations in one body; measured, see docs/performance.md.</summary>
    public const int MaximumOperations = 60;

    /// <summary>Takes the body that starts at <paramref name="index"/> and moves behind it.</summary>
    public static PlanSegment Take(
        List<Step> steps,
        ref int index,
        Func<Step, IReadOnlyList<ValueExpr>> clamped,
        Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, Condition, bool, PlanSegment> create)
    {
        Step first = steps[index++];
        List<Step> run = [first];
        IReadOnlyList<ValueExpr> values = clamped(first);
        while (index < steps.Count && first.Active.IsAlways && steps[index].Active.IsAlways && steps[index].Affine is null)
        {
            IReadOnlyList<ValueExpr> longer = ValueExpr.Substitute(clamped(steps[index]), values);
            if (CountOperations(longer) > MaximumOperations) break;
            values = longer;
            run.Add(steps[index++]);
        }

        return create(run, values, first.Active, false);
    }

    /// <summary>Operations after common subexpressions are shared.</summary>
    public static int CountOperations(IEnumerable<ValueExpr> values) => new ValueNumbering().Distinct(values).Count(v => v.Operands.Count > 0);
}
