using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>Reads the mixing attributes of a pipeline, which are no steps: only their own order counts.</summary>
internal sealed class MixingReader(string pipeline, Compilation compilation, DiagnosticBag diagnostics)
{
    private readonly List<MixModel> _rules = [];

    /// <summary>Reads the attributes, given in source order.</summary>
    public IReadOnlyList<MixModel> Read(IReadOnlyList<(AttributeData Data, AttributeSyntax Syntax)> attributes)
    {
        foreach ((AttributeData data, AttributeSyntax syntax) in attributes.Take(StepBudget.MaximumSteps)) Read(data, new ArgumentPlaces(data, syntax));
        if (attributes.Count > StepBudget.MaximumSteps)
        {
            (AttributeData Data, AttributeSyntax Syntax) first = attributes[StepBudget.MaximumSteps];
            diagnostics.Report(Rules.TooManySteps, first.Syntax.GetLocation(), pipeline, FormattableString.Invariant($"{attributes.Count} mixing rules, and at most {StepBudget.MaximumSteps} are read"), AttributeReader.Kind(first.Data.AttributeClass!), "remove some");
        }

        return _rules;
    }

    private void Read(AttributeData data, ArgumentPlaces places)
    {
        if (data.AttributeClass is not { TypeKind: TypeKind.Class, IsAbstract: false } type || AttributeReader.Read(data) is not { } arguments)
        {
            // Half-written or wrong C# (the base class is abstract, which makes it an error type): the C# compiler says what.
            diagnostics.FailSilently();
            return;
        }

        if (!Origins.IsOurs(type, compilation))
        {
            EnvironmentChecks.Shadowed(type, places.Attribute, diagnostics);
            return;
        }

        MixAttribute given = (MixAttribute)AttributeFactory.Create(AttributeReader.FullName(type), arguments.Positional, arguments.Named);
        ParameterChecks.Run(given, [.. arguments.Positional, .. arguments.Named], places, diagnostics);
        if (given.StartEpoch > given.EndEpoch)
            diagnostics.Report(Rules.Inverted, places.OfRange("StartEpoch", "EndEpoch"), FormattableString.Invariant($"StartEpoch {given.StartEpoch} is above EndEpoch {given.EndEpoch}"));
        string kind = AttributeReader.Kind(type);
        MixModel rule = new(kind, $"$mix/{kind}#{_rules.Count(r => r.Kind == kind) + 1}", Alpha(given), given.Probability, given.StartEpoch, given.EndEpoch, given.OnEpochs, given.OffEpochs);
        ReportUnused(rule, places);
        _rules.Add(rule);
    }

    private static double? Alpha(MixAttribute attribute) => attribute switch
    {
        MixupAttribute mixup => mixup.Alpha,
        CutMixAttribute cutMix => cutMix.Alpha,
        _ => null,
    };

    private void ReportUnused(MixModel rule, ArgumentPlaces places)
    {
        if (rule.Probability == 0)
            diagnostics.Report(Rules.UnusedMixing, places.Of("Probability"), rule.Kind, "its Probability is 0");
        else if (rule.StartEpoch == rule.EndEpoch)
            diagnostics.Report(Rules.UnusedMixing, places.OfRange("StartEpoch", "EndEpoch"), rule.Kind, "there is no epoch between its StartEpoch and its EndEpoch");
        else if (_rules.FirstOrDefault(r => r.Probability == 1 && Covers(r, rule)) is { } other)
            diagnostics.Report(Rules.UnusedMixing, places.Attribute, rule.Kind, $"'{other.Kind}' before it mixes every sample of its epochs");
    }

    /// <summary>Whether the first is active wherever the second is, as far as that is plain to see.</summary>
    private static bool Covers(MixModel first, MixModel second)
    {
        bool sameRhythm = first.StartEpoch == second.StartEpoch && first.OnEpochs == second.OnEpochs && first.OffEpochs == second.OffEpochs;
        return first.StartEpoch <= second.StartEpoch && first.EndEpoch >= second.EndEpoch && (first.OffEpochs == 0 || sameRhythm);
    }
}
