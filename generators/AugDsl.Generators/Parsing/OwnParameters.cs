using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Parsing;

/// <summary>The parameters that a user's struct declares, and whether an attribute gives them legal values.</summary>
internal static class OwnParameters
{
    private const string Attribute = "AugDsl.OwnSteps.StepParameterAttribute";
    private const int Most = 4;
    private const int LongestName = 40;

    /// <summary>The parameters in their order, or null where they are declared wrongly.</summary>
    public static IReadOnlyList<OwnParameterModel>? Read(INamedTypeSymbol type, ArgumentPlaces places, Compilation compilation, DiagnosticBag diagnostics)
    {
        AttributeData[] declared = [.. type.GetAttributes().Where(a => AttributeReader.FullName(a.AttributeClass) == Attribute)];
        SortedDictionary<int, OwnParameterModel> found = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (AttributeData attribute in declared)
        {
            if (attribute.ConstructorArguments.Length != 4 || attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Error))
            {
                // The C# compiler says what is wrong.
                diagnostics.FailSilently();
                return null;
            }

            int index = (int)attribute.ConstructorArguments[0].Value!;
            string name = (string?)attribute.ConstructorArguments[1].Value ?? "";
            double low = (double)attribute.ConstructorArguments[2].Value!, high = (double)attribute.ConstructorArguments[3].Value!;
            string? wrong = index is < 0 or >= Most ? FormattableString.Invariant($"{index} is no index from 0 to {Most - 1}")
                : found.ContainsKey(index) ? FormattableString.Invariant($"the index {index} stands there twice")
                : !IsName(name) ? $"{SymbolDisplay.FormatLiteral(name, quote: true)} is no name of at most {LongestName} letters, digits and underscores"
                : !names.Add(name) ? $"the name '{name}' stands there twice"
                : !(low <= high) || double.IsInfinity(low) || double.IsInfinity(high) ? FormattableString.Invariant($"{low} to {high} is no range of numbers")
                : null;
            if (wrong is not null)
            {
                Wrong(attribute, wrong);
                return null;
            }

            found[index] = new OwnParameterModel(char.ToUpperInvariant(name[0]) + name.Substring(1), low, high);
        }

        if (found.Count == 0 || found.Keys.Last() == found.Count - 1) return [.. found.Values];
        Wrong(declared[0], FormattableString.Invariant($"the indices are {string.Join(", ", found.Keys)}; they must go from 0 on without a gap"));
        return null;

        void Wrong(AttributeData attribute, string what)
        {
            Location place = attribute.ApplicationSyntaxReference is { } syntax && compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? syntax.GetSyntax().GetLocation() : places.TypeArgument;
            diagnostics.Report(Rules.OwnParameters, place, type.Name, what);
        }
    }

    /// <summary>Checks the numbers that an attribute gives.</summary>
    public static void Check(OwnStepModel own, string kind, double[] numbers, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        int count = own.Parameters.Count;
        if (numbers.Length != count && numbers.Length != 2 * count)
        {
            string wanted = count == 0 ? "it takes none" : $"write one number each for {string.Join(", ", own.Parameters.Select(p => p.Name))}, or two, minimum and maximum";
            diagnostics.Report(Rules.WrongLength, places.Attribute, FormattableString.Invariant($"'{kind}' has {numbers.Length} numbers for {count} parameters: {wanted}"));
            return;
        }

        int each = numbers.Length > count ? 2 : 1;
        for (int i = 0; i < numbers.Length; i++)
        {
            OwnParameterModel parameter = own.Parameters[i / each];
            if (!(numbers[i] >= parameter.Minimum && numbers[i] <= parameter.Maximum))
                diagnostics.Report(Rules.OutOfRange, places.OfNumber(i), parameter.Name, Text(numbers[i]), $"at least {Text(parameter.Minimum)} and at most {Text(parameter.Maximum)}");
            else if (each == 2 && i % 2 == 1 && numbers[i - 1] > numbers[i])
                diagnostics.Report(Rules.Inverted, places.OfNumber(i), FormattableString.Invariant($"{numbers[i - 1]} is above {numbers[i]}"));
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && SyntaxFacts.IsValidIdentifier(name) && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
