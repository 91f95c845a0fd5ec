using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether the numbers of an attribute are legal, whatever the pipeline around it.</summary>
internal static class ParameterChecks
{
    // A path has a name for each group around a step, and the text of generated code has many paths.
    private const int LongestName = 200;
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_enums = new();

    /// <summary>Checks a step's attribute.</summary>
    public static void Run(StepAttribute instance, StepModel model, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        List<ArgumentModel> arguments = [.. model.Arguments, .. model.Properties];
        Run(instance, arguments, places, diagnostics);
        if (instance.Name is { } name && !IsLine(name))
        {
            string shown = name.Length > LongestName ? name.Substring(0, LongestName) + "..." : name;
            diagnostics.Report(Rules.OutOfRange, places.Of("Name"), "Name", Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(shown, quote: true), FormattableString.Invariant($"one line of text, of 1 to {LongestName} characters"));
        }

        (double minimum, double maximum) = instance switch
        {
            RangeStepAttribute range => (range.Minimum, range.Maximum),
            RangeGroupAttribute range => (range.Minimum, range.Maximum),
            IntegerRangeStepAttribute range => (range.Minimum, range.Maximum),
            SomeOfAttribute range => (range.Minimum, range.Maximum),
            _ => (0, 0),
        };
        if (minimum > maximum) diagnostics.Report(Rules.Inverted, places.OfRange("Minimum", "Maximum"), Text(minimum, maximum));

        DistributionChecks.Run(instance, model, places, diagnostics);

        // A range in an array. A fill, a mean and a deviation have a number a channel, which are no two; a list and a shape have no order.
        foreach (ArgumentModel argument in model.Properties)
        {
            if (argument.Value is EquatableArray<double> { Count: 2 } pair && pair[0] > pair[1] && argument.Name is not ("Fill" or "Mean" or "Std" or "Values" or "Shape" or "RandomInterpolation"))
                diagnostics.Report(Rules.Inverted, places.Of(argument.Name), Text(pair[0], pair[1]));
        }
    }

    /// <summary>Checks legal ranges and enums of any attribute of ours.</summary>
    public static void Run(Attribute instance, IReadOnlyList<ArgumentModel> arguments, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        HashSet<string> given = [.. arguments.Select(a => char.ToUpperInvariant(a.Name[0]) + a.Name.Substring(1))];
        if (given.Contains("Value")) given.UnionWith(["Minimum", "Maximum"]);
        foreach ((string property, string value, string legal) in LegalRanges.Violations(instance, given))
        {
            if (property == "Probability") diagnostics.Report(Rules.BadProbability, places.Of(property), value);
            else diagnostics.Report(Rules.OutOfRange, places.Of(property), places.NameOf(property), value, legal + Hint(property, value));
        }

        foreach (PropertyInfo property in s_enums.GetOrAdd(instance.GetType(), static type => [.. type.GetProperties().Where(p => EnumOf(p) is not null)]))
        {
            Type members = EnumOf(property)!;
            object value = property.GetValue(instance);
            foreach (object wrong in (value as Array ?? new[] { value }).Cast<object?>().OfType<object>().Where(v => !IsDefined(members, v)))
                diagnostics.Report(Rules.OutOfRange, places.Of(property.Name), property.Name, wrong, "one of " + string.Join(", ", Enum.GetNames(members)));
        }
    }

    /// <summary>The enumeration that a property holds, one member or an array of them.</summary>
    private static Type? EnumOf(PropertyInfo property) => (property.PropertyType.IsArray ? property.PropertyType.GetElementType() : property.PropertyType) is { IsEnum: true } type ? type : null;

    /// <summary>Whether a name can stand in comments, in XML and in messages.</summary>
    private static bool IsLine(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
        && name.Select((c, i) => IsCharacter(name, i)).All(c => c);

    /// <summary>Whether a character is one: no half of a pair, and none of the code points that are no characters.</summary>
    private static bool IsCharacter(string name, int i) =>
        char.IsHighSurrogate(name[i]) ? i + 1 < name.Length && char.IsLowSurrogate(name[i + 1])
        : char.IsLowSurrogate(name[i]) ? i > 0 && char.IsHighSurrogate(name[i - 1])
        : name[i] is not ('\uFFFE' or '\uFFFF');

    /// <summary>Whether an enum has the value, or all flags of it.</summary>
    private static bool IsDefined(Type type, object value)
    {
        if (!type.IsDefined(typeof(FlagsAttribute), inherit: false)) return Enum.IsDefined(type, value);
        int flags = Enum.GetValues(type).Cast<int>().Aggregate((a, b) => a | b);
        return ((int)value & ~flags) == 0;
    }

    private static string Hint(string property, string value) =>
        property is "MinRatio" or "MaxRatio" or "MinArea" or "MaxArea" && value == "0" ? " (3 / 4 is integer division; write 0.75)" : "";

    private static string Text(double minimum, double maximum) => FormattableString.Invariant($"{minimum} is above {maximum}");
}
