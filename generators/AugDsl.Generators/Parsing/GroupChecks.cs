using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Diagnostics;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether a group can draw what it says, and whether a child can ever be drawn.</summary>
internal static class GroupChecks
{
    /// <summary>Warns of a child that no sample can have.</summary>
    public static void Reachable(StepAttribute instance, string kind, bool inChoice, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (inChoice && instance.Weight == 0) diagnostics.Report(Rules.Unreachable, places.Of("Weight"), kind, "its Weight is 0");
        if (instance is not GroupAttribute) return;
        string children = "Every child of " + kind;
        if (instance.Probability == 0) diagnostics.Report(Rules.Unreachable, places.Of("Probability"), children, "the group's Probability is 0");
        if (instance is SomeOfAttribute { Minimum: 0, Maximum: 0 }) diagnostics.Report(Rules.Unreachable, places.OfRange("Minimum", "Maximum"), children, "the group takes none");
    }

    /// <summary>Reports a choice without weights, and one that takes more children than have any.</summary>
    public static void Weights(StepAttribute group, string fragment, IReadOnlyList<double> weights, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (weights.Sum() is not > 0) diagnostics.Report(Rules.NoWeight, places.Attribute, fragment);
        int possible = weights.Count(w => w > 0);
        if (group is SomeOfAttribute some && some.Minimum <= some.Maximum && some.Maximum > possible)
            diagnostics.Report(Rules.TooFewChildren, places.OfRange("Minimum", "Maximum"), some.Maximum, fragment, possible);
    }
}
