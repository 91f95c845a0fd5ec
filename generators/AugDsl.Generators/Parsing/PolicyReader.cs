using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Parsing;

/// <summary>Reads the steps that a policy stands for as if they stood in a fragment.</summary>
internal static class PolicyReader
{
    public static EquatableArray<StepModel> Read(IEnumerable<PolicyStep> steps) => new(steps.Select(Read));

    private static StepModel Read(PolicyStep step)
    {
        EquatableArray<ArgumentModel> properties = new(step.Properties.Select(p => new ArgumentModel(p.Name, Value(p.Value))));
        string kind = step.Attribute.Name.Split('`')[0];
        kind = kind.Substring(0, kind.Length - nameof(Attribute).Length);
        return step.Fragment is { } fragment
            ? new StepModel(step.Attribute.FullName, $"{kind}<{fragment}>", null, new([]), properties, new FragmentModel(fragment, Read(step.Children)))
            : new StepModel(step.Attribute.FullName, kind, null, new([]), properties, null);
    }

    private static object Value(object value) => value switch
    {
        double[] numbers => new EquatableArray<double>(numbers),
        int[] numbers => new EquatableArray<double>(numbers.Select(n => (double)n)),
        Enum member => Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
