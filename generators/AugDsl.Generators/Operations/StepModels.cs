using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Operations;

/// <summary>Steps and groups that nobody wrote: what policies are made of. They are read as if they stood in a fragment.</summary>
internal static class StepModels
{
    /// <summary>A step without constructor arguments.</summary>
    /// <param name="properties">Names and values: numbers, arrays of them, flags, enums as int.</param>
    /// <typeparam name="TAttribute">Its attribute.</typeparam>
    public static StepModel Step<TAttribute>(params (string Name, object Value)[] properties)
        where TAttribute : StepAttribute
    {
        string kind = typeof(TAttribute).Name;
        kind = kind.Substring(0, kind.Length - nameof(Attribute).Length);
        return new StepModel(typeof(TAttribute).FullName, kind, null, new([]), Arguments(properties), null);
    }

    /// <summary>A group of steps.</summary>
    /// <param name="group">The group: <c>Include</c>, <c>OneOf</c> or another.</param>
    /// <param name="fragment">What the fragment would be called.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="properties">Names and values, as above.</param>
    public static StepModel Group(string group, string fragment, IEnumerable<StepModel> steps, params (string Name, object Value)[] properties) =>
        new($"AugDsl.{group}Attribute`1", $"{group}<{fragment}>", null, new([]), Arguments(properties), new FragmentModel(fragment, new(steps)));

    private static EquatableArray<ArgumentModel> Arguments(IEnumerable<(string Name, object Value)> properties) => new(properties.Select(p => new ArgumentModel(p.Name, p.Value switch
    {
        double[] numbers => new EquatableArray<double>(numbers),
        int[] numbers => new EquatableArray<double>(numbers.Select(n => (double)n)),
        _ => p.Value,
    })));
}
