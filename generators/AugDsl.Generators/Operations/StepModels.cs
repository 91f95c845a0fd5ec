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
        where TAttribute : StepAttribute =>
        new(typeof(TAttribute).FullName, Kind(typeof(TAttribute)), null, new([]), Arguments(properties), null);

    /// <summary>A step whose number is drawn uniformly from a range.</summary>
    /// <param name="minimum">The smallest number.</param>
    /// <param name="maximum">The largest.</param>
    /// <typeparam name="TAttribute">Its attribute.</typeparam>
    public static StepModel Range<TAttribute>(double minimum, double maximum)
        where TAttribute : RangeStepAttribute =>
        new(typeof(TAttribute).FullName, Kind(typeof(TAttribute)), null, new([new ArgumentModel("minimum", minimum), new ArgumentModel("maximum", maximum)]), new([]), null);

    /// <summary>A group of steps.</summary>
    /// <param name="group">The group: <c>Include</c>, <c>OneOf</c> or another.</param>
    /// <param name="fragment">What the fragment would be called.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="properties">Names and values, as above.</param>
    public static StepModel Group(string group, string fragment, IEnumerable<StepModel> steps, params (string Name, object Value)[] properties) =>
        new($"AugDsl.{group}Attribute`1", $"{group}<{fragment}>", null, new([]), Arguments(properties), new FragmentModel(fragment, new(steps)));

    private static string Kind(Type attribute) => attribute.Name.Substring(0, attribute.Name.Length - nameof(Attribute).Length);

    private static EquatableArray<ArgumentModel> Arguments(IEnumerable<(string Name, object Value)> properties) => new(properties.Select(p => new ArgumentModel(p.Name, p.Value switch
    {
        double[] numbers => new EquatableArray<double>(numbers),
        int[] numbers => new EquatableArray<double>(numbers.Select(n => (double)n)),
        _ => p.Value,
    })));
}
