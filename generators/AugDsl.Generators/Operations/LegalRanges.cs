using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations;

/// <summary>Checks an attribute's numbers against the <c>[LegalRange]</c> of its properties, and of its class for the ends of its range.</summary>
internal static class LegalRanges
{
    // Reading metadata costs more than checking numbers, and the parser runs at every keystroke.
    private static readonly ConcurrentDictionary<Type, (PropertyInfo, LegalRangeAttribute)[]> s_ranged = new();

    /// <summary>The first number that is out of its legal range, as (property, value, what is legal).</summary>
    public static IEnumerable<(string Property, string Value, string Legal)> Violations(Attribute attribute, ICollection<string> given)
    {
        foreach ((PropertyInfo property, LegalRangeAttribute legal) in s_ranged.GetOrAdd(attribute.GetType(), Ranged))
        {
            bool isGiven = given.Contains(property.Name);
            // Without a range its ends are those of a list, whose numbers are checked themselves.
            if (!isGiven && IsOfRange(property) && (property.Name is "Minimum" or "Maximum")) continue;
            foreach (double number in Numbers(property.GetValue(attribute)))
            {
                // A property that was not given may hold a sentinel such as NaN.
                if (!isGiven && (double.IsNaN(number) || double.IsInfinity(number))) continue;
                if (!IsLegal(number, legal)) yield return (property.Name, Text(number), Describe(legal));
            }
        }
    }

    /// <summary>What a property may hold, or null where nothing is said.</summary>
    public static LegalValues? Of(Attribute attribute, string property)
    {
        (PropertyInfo, LegalRangeAttribute) found = s_ranged.GetOrAdd(attribute.GetType(), Ranged).FirstOrDefault(p => p.Item1.Name == property);
        return found.Item2 is { } legal ? new LegalValues(new Interval(legal.Minimum, legal.Maximum), legal.MinimumExcluded, legal.MaximumExcluded) { Property = property } : null;
    }

    private static (PropertyInfo, LegalRangeAttribute)[] Ranged(Type type) =>
        [.. type.GetProperties().Select(p => (p, Source(type, p).GetCustomAttribute<LegalRangeAttribute>(inherit: true))).Where(p => p.Item2 is not null)];

    /// <summary>Where a property's legal range stands: that of the ends of a step's range and of its list on the class, any other on the property itself.</summary>
    private static MemberInfo Source(Type type, PropertyInfo property) =>
        IsOfRange(property) && (property.Name is "Minimum" or "Maximum" or "Values") ? type : property;

    private static bool IsOfRange(PropertyInfo property) => property.DeclaringType == typeof(RangeStepAttribute) || property.DeclaringType == typeof(IntegerRangeStepAttribute) || property.DeclaringType == typeof(RangeGroupAttribute);

    private static IEnumerable<double> Numbers(object? value) => value switch
    {
        double number => [number],
        int number => [number],
        double[] numbers => numbers,
        int[] numbers => numbers.Select(n => (double)n),
        _ => [],
    };

    private static bool IsLegal(double value, LegalRangeAttribute legal) =>
        !double.IsNaN(value) && !double.IsInfinity(value)
        && (legal.MinimumExcluded ? value > legal.Minimum : value >= legal.Minimum)
        && (legal.MaximumExcluded ? value < legal.Maximum : value <= legal.Maximum)
        && (!legal.OnlyOdd || Math.Abs(value % 2) == 1);

    private static string Describe(LegalRangeAttribute legal)
    {
        bool below = legal.Minimum > -1e300, above = legal.Maximum < 1e300 && legal.Maximum < int.MaxValue;
        string low = (legal.MinimumExcluded ? "greater than " : "at least ") + Text(legal.Minimum);
        string high = (legal.MaximumExcluded ? "less than " : "at most ") + Text(legal.Maximum);
        if (legal.OnlyOdd) low = "odd, " + low;
        return below && above ? low + " and " + high : below ? low : above ? high : "a finite number";
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
