using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether a step with a range says how its number is drawn, and says it once. Legal ranges of single numbers are checked elsewhere.</summary>
internal static class DistributionChecks
{
    // A list is text in the generated code, and read by people.
    private const int MostValues = 256;

    public static void Run(StepAttribute instance, StepModel model, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        switch (instance)
        {
            case RangeStepAttribute range:
                if (!range.HasRange && range.Values is null && double.IsNaN(range.Minimum)) diagnostics.Report(Rules.NothingToDraw, places.Attribute, model.Kind);
                Values(range.Values, range.HasRange, range.Minimum, range.Maximum, places, diagnostics);
                Shape(range, model, places, diagnostics);
                break;
            case IntegerRangeStepAttribute range:
                if (!range.HasRange && range.Values is null) diagnostics.Report(Rules.NothingToDraw, places.Attribute, model.Kind);
                Values(range.Values?.Select(v => (double)v).ToArray(), range.HasRange, range.Minimum, range.Maximum, places, diagnostics);
                break;
        }
    }

    private static void Values(double[]? values, bool hasRange, double minimum, double maximum, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (values is null) return;
        if (values.Length is 0 or > MostValues)
            diagnostics.Report(Rules.WrongLength, places.Of("Values"), $"Values has {values.Length} numbers: write 1 to {MostValues}");
        if (!hasRange || !(minimum <= maximum)) return;
        foreach (double value in values.Where(v => v < minimum || v > maximum))
            diagnostics.Report(Rules.OutOfRange, places.Of("Values"), "Values", Text(value), $"from {Text(minimum)} to {Text(maximum)}, the range that stands before it");
    }

    private static void Shape(RangeStepAttribute range, StepModel model, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        bool Given(string property) => model.Properties.Any(p => p.Name == property);
        if (range.Values is not null && Given("Distribution"))
            diagnostics.Report(Rules.UnfitDistribution, places.Of("Distribution"), "Distribution says how a number is drawn from a range, and Values are drawn alike: remove one of them");
        if (Given("Shape") && range.Distribution != Distribution.Beta)
            diagnostics.Report(Rules.UnfitDistribution, places.Of("Shape"), "Shape belongs to Distribution.Beta: write Distribution = Distribution.Beta, or remove Shape");
        if (range.Shape.Length != 2)
            diagnostics.Report(Rules.WrongLength, places.Of("Shape"), $"Shape has {range.Shape.Length} numbers: write [alpha, beta]");
        if (range is { Distribution: Distribution.LogUniform, Values: null, Minimum: <= 0 })
            diagnostics.Report(Rules.OutOfRange, places.Of("Minimum"), places.NameOf("Minimum"), Text(range.Minimum), "greater than 0 for Distribution.LogUniform");
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
