using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

/// <summary>A number of a step with several ranges: [value] or [minimum, maximum].</summary>
internal static class DrawnRange
{
    /// <summary>The number, drawn uniformly; a range that is none is rejected.</summary>
    public static ScalarExpr Of(StepBuilder step, string name, StepAttribute attribute, string property, double[]? range)
    {
        if (range is not { Length: 1 or 2 })
        {
            step.Reject("AUG2003", $"{property} has {range?.Length ?? 0} numbers: write [value] or [minimum, maximum]", property);
            return 0;
        }

        if (range[0] <= range[range.Length - 1]) return step.Draw(name, attribute, property, range);
        step.Reject("AUG2002", FormattableString.Invariant($"{range[0]} is above {range[1]}"), property);
        return 0;
    }
}
