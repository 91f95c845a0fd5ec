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
        EquatableArray<ArgumentModel> arguments = Arguments(step.Arguments), properties = Arguments(step.Properties);
        string kind = AttributeReader.ShortName(step.Attribute.Name.Split('`')[0]);
        return step.Fragment is { } fragment
            ? new StepModel(step.Attribute.FullName, $"{kind}<{fragment}>", null, arguments, properties, new FragmentModel(fragment, Read(step.Children)))
            : new StepModel(step.Attribute.FullName, kind, null, arguments, properties, null);
    }

    private static EquatableArray<ArgumentModel> Arguments(IEnumerable<(string Name, object Value)> given) => new(given.Select(g => new ArgumentModel(g.Name, Value(g.Value))));

    private static object Value(object value) => value switch
    {
        double[] numbers => new EquatableArray<double>(numbers),
        int[] numbers => new EquatableArray<double>(numbers.Select(n => (double)n)),
        Enum member => Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}
