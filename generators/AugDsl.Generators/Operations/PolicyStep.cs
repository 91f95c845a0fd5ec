using System;
using System.Collections.Generic;

namespace AugDsl.Generators.Operations;

/// <summary>A step or a group that nobody wrote: what policies are made of.</summary>
/// <param name="Attribute">The attribute; of a group its generic definition.</param>
/// <param name="Fragment">What the group's fragment would be called; null for a step.</param>
/// <param name="Children">The group's steps.</param>
/// <param name="Properties">Names and values: numbers, arrays of them, flags, enums.</param>
internal sealed record PolicyStep(Type Attribute, string? Fragment, IReadOnlyList<PolicyStep> Children, IReadOnlyList<(string Name, object Value)> Properties)
{
    /// <summary>The constructor's arguments.</summary>
    public IReadOnlyList<(string Name, object Value)> Arguments { get; init; } = [];

    /// <summary>A step without constructor arguments.</summary>
    public static PolicyStep Of<TAttribute>(params (string Name, object Value)[] properties)
        where TAttribute : StepAttribute => new(typeof(TAttribute), null, [], properties);

    /// <summary>A step whose number is drawn uniformly from a range.</summary>
    public static PolicyStep Range<TAttribute>(double minimum, double maximum, params (string Name, object Value)[] properties)
        where TAttribute : RangeStepAttribute => Of<TAttribute>(properties) with { Arguments = [("minimum", minimum), ("maximum", maximum)] };

    /// <summary>A group of steps.</summary>
    /// <param name="group">The group's generic definition.</param>
    /// <param name="fragment">What the fragment would be called.</param>
    /// <param name="children">Its steps.</param>
    /// <param name="properties">Names and values.</param>
    public static PolicyStep Group(Type group, string fragment, IReadOnlyList<PolicyStep> children, params (string Name, object Value)[] properties) =>
        new(group, fragment, children, properties);
}
