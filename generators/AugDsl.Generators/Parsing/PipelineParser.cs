using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>Symbols → model and diagnostics. The only code that sees symbols; the generator and the analyzer both call it.</summary>
internal sealed partial class PipelineParser
{
    /// <summary>The attribute that marks pipelines.</summary>
    public const string PipelineAttribute = "AugDsl.AugmentationPipelineAttribute";

    private const string GivenNumbersAttribute = "AugDsl.CompilerServices.GivenNumbersAttribute";
    private const string FragmentAttribute = "AugDsl.FragmentAttribute";
    private const int MaximumChildren = 16;

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly StepBudget _budget;
    private readonly List<StepSite> _sites = [];
    private readonly Stack<INamedTypeSymbol> _open = new();
    private int _channels = 3;

    private PipelineParser(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        _type = type;
        _compilation = compilation;
        _budget = new StepBudget(type.Name, _diagnostics);
        _cancellation = cancellation;
        _open.Push(type);
    }

    /// <summary>Parses the pipeline that <paramref name="type"/> is.</summary>
    /// <param name="type">The class.</param>
    /// <param name="compilation">The project that it is in.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ParseResult Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => new PipelineParser(type, compilation, cancellation).Parse();

    private ParseResult Parse()
    {
        AttributeData pipeline = _type.GetAttributes().First(a => AttributeReader.FullName(a.AttributeClass) == PipelineAttribute);
        Location identifier = TargetChecks.Identifier(_type, Syntax(pipeline));
        if (!EnvironmentChecks.Run(_type, identifier, pipeline, _compilation, _diagnostics)) return new ParseResult(null, _diagnostics.All, _sites, null);
        TargetChecks.Run(_type, identifier, _compilation, _diagnostics, _cancellation);
        PipelineOptions? options = ReadOptions(pipeline);
        _channels = options?.Channels ?? _channels;
        EquatableArray<StepModel> steps = new(ReadSteps(_type, identifier, group: null, inChoice: false));
        EquatableArray<MixModel> mixing = new(ReadMixing(options?.Targets ?? Targets.None));
        PipelineModel? model = _diagnostics.Failed || options is null ? null : new PipelineModel(TargetReader.Read(_type), options, steps, mixing);
        return new ParseResult(model, _diagnostics.All, _sites, Syntax(pipeline) is { } syntax ? new ArgumentPlaces(pipeline, syntax) : null);
    }

    private AttributeSyntax? Syntax(AttributeData data) => data.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;

    /// <param name="type">The pipeline or the fragment.</param>
    /// <param name="place">Its name.</param>
    /// <param name="group">Where the group stands whose fragment it is; null for the pipeline.</param>
    /// <param name="inChoice">Whether the group is a choice.</param>
    private List<StepModel> ReadSteps(INamedTypeSymbol type, Location place, Location? group, bool inChoice)
    {
        ImmutableArray<AttributeData> all = type.GetAttributes();
        List<(AttributeData Data, AttributeSyntax Syntax)> attributes = InSourceOrder(type, AttributeReader.IsStep);
        if (group is not null)
        {
            if (attributes.Count > MaximumChildren) _diagnostics.Report(Rules.TooManyChildren, group, type.Name, attributes.Count);
            foreach (AttributeData mixing in all.Where(a => AttributeReader.IsMixing(a.AttributeClass)))
                _diagnostics.Report(Rules.MixingInFragment, Syntax(mixing)?.GetLocation() ?? place, AttributeReader.Kind(mixing.AttributeClass!));
        }

        if (attributes.Count == 0)
        {
            // A misspelt step is not one; the C# compiler has said so, and "no steps" would mislead.
            if (all.Any(a => a.AttributeClass is null or IErrorTypeSymbol)) _diagnostics.FailSilently();
            else _diagnostics.Report(Rules.EmptyPipeline, place, type.Name);
        }

        List<StepModel> steps = [];
        PathNames names = new();
        int lastOutput = attributes.FindLastIndex(a => IsOutput(a.Data));
        int count = group is null ? attributes.Count : Math.Min(attributes.Count, MaximumChildren);
        for (int i = 0; i < count && !_budget.IsSpent; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            OutputPlace output = group is not null ? OutputPlace.InFragment
                : i == attributes.Count - 1 ? OutputPlace.Last
                : i < lastOutput ? OutputPlace.BeforeAnother : OutputPlace.NotLast;
            if (ReadStep(attributes[i].Data, new ArgumentPlaces(attributes[i].Data, attributes[i].Syntax), output, inChoice, names) is { } step) steps.Add(step);
        }

        return steps;
    }

    private IReadOnlyList<MixModel> ReadMixing(Targets targets)
    {
        List<(AttributeData Data, AttributeSyntax Syntax)> attributes = InSourceOrder(_type, AttributeReader.IsMixing);
        if (targets != Targets.None)
        {
            foreach ((AttributeData data, AttributeSyntax syntax) in attributes)
                _diagnostics.Report(Rules.NoAnnotationRule, syntax.GetLocation(), $"'{AttributeReader.Kind(data.AttributeClass!)}' mixes two samples, and there is no rule for the annotations of both: remove it, or declare no Targets");
        }

        return new MixingReader(_type.Name, _compilation, _diagnostics).Read(attributes);
    }

    /// <summary>The attributes of one sort. They must stand on one declaration: the order of several is not defined.</summary>
    private List<(AttributeData Data, AttributeSyntax Syntax)> InSourceOrder(INamedTypeSymbol type, Func<INamedTypeSymbol?, bool> sort)
    {
        List<(AttributeData Data, AttributeSyntax Syntax)> attributes = [.. type.GetAttributes()
            .Where(a => sort(a.AttributeClass))
            .Select(a => (Data: a, Syntax: Syntax(a)))
            .Where(a => a.Syntax is not null)
            .Select(a => (a.Data, a.Syntax!))
            .OrderBy(a => a.Item2.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(a => a.Item2.SpanStart)];
        List<BaseTypeDeclarationSyntax> declarations = [.. attributes.Select(a => a.Syntax.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()).OfType<BaseTypeDeclarationSyntax>().Distinct()];
        if (declarations.Count > 1) _diagnostics.Report(Rules.SeveralDeclarations, declarations[1].Identifier.GetLocation(), type.Name);
        return attributes;
    }

    private static bool IsOutput(AttributeData data) => AttributeReader.FullName(data.AttributeClass?.BaseType) == typeof(OutputAttribute).FullName;

    private StepModel? ReadStep(AttributeData data, ArgumentPlaces places, OutputPlace output, bool inChoice, PathNames names)
    {
        INamedTypeSymbol attributeClass = data.AttributeClass!;
        string attributeType = AttributeReader.FullName(attributeClass);
        if (!OperationCatalog.Knows(attributeType))
        {
            _diagnostics.Report(Rules.UnknownStep, places.Attribute, attributeClass.Name);
            return null;
        }

        if (!Origins.IsOurs(attributeClass, _compilation))
        {
            EnvironmentChecks.Shadowed(attributeClass, places.Attribute, _diagnostics);
            return null;
        }

        if (ReadArguments(data, places) is not { } arguments) return null;
        StepModel model = new(attributeType, AttributeReader.Kind(attributeClass), AttributeReader.Text(data, "Name"), arguments.Positional, arguments.Named, null);
        int site = _sites.Count;
        _sites.Add(new StepSite(model, places));
        StepAttribute instance = AttributeFactory.Create(model);
        int before = _diagnostics.All.Count;
        ParameterChecks.Run(instance, model, places, _diagnostics);
        if (instance is OwnStepAttribute own)
        {
            if (OwnStepReader.Read(attributeClass, places, _compilation, _diagnostics) is not { } read) return null;
            model = model with { Own = read };
            _sites[site] = new StepSite(model, places);
            OwnParameters.Check(read, model.Kind, own.Numbers, places, _diagnostics);
        }

        bool isLegal = _diagnostics.All.Count == before;
        if (!inChoice && data.NamedArguments.Any(a => a.Key == "Weight")) _diagnostics.Report(Rules.WeightOutsideChoice, places.Of("Weight"));
        if (instance is OutputAttribute) CheckOutput(instance, model, places, output);
        GroupChecks.Reachable(instance, model.Kind, inChoice, places, _diagnostics);
        bool isGroup = instance is GroupAttribute;
        FragmentModel? fragment = !_budget.Enter(model, isGroup, names, places.Attribute) || !isGroup ? null
            : OperationCatalog.FindPolicy(attributeType) is { } policy ? Expand(policy, instance, isLegal, places) : ReadFragment(instance, attributeClass, places);
        _budget.Leave();
        if (!isGroup) return model;
        if (fragment is null) return null;
        model = model with { Fragment = fragment };
        _sites[site] = new StepSite(model, places);
        return model;
    }

    private void CheckOutput(StepAttribute instance, StepModel model, ArgumentPlaces places, OutputPlace output)
    {
        if (output != OutputPlace.Last)
            _diagnostics.Report(Rules.OutputNotLast, places.Attribute, output == OutputPlace.NotLast ? Remedy.MoveLast : null, [model.Kind]);
        else if (model.Properties.Any(p => p.Name == "Probability") && instance.Probability != 1)
            _diagnostics.Report(Rules.OutputNotLast, places.Of("Probability"), Remedy.RemoveProbability, [model.Kind]);
    }

    private PipelineOptions? ReadOptions(AttributeData pipeline)
    {
        if (Syntax(pipeline) is not { } syntax || ReadArguments(pipeline, new ArgumentPlaces(pipeline, syntax)) is not { } arguments) return null;
        ArgumentPlaces places = new(pipeline, syntax);
        AugmentationPipelineAttribute given = new();
        foreach (ArgumentModel property in arguments.Named) AttributeReader.Assign(given, property);
        ParameterChecks.Run(given, [.. arguments.Named], places, _diagnostics);
        PipelineOptions options = new(given.Format, given.Border, new EquatableArray<double>(given.Fill), given.Interpolation, given.Antialias, given.Clamping, given.ScaledDecoding,
            given.Targets, given.MinimumVisibility, given.MaskFill)
        {
            NumbersGiven = _type.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == GivenNumbersAttribute && Origins.IsOurs(a.AttributeClass, _compilation)),
        };
        if (options.Fill.Count != 1 && options.Fill.Count != options.Channels)
            _diagnostics.Report(Rules.WrongLength, places.Of("Fill"), $"Fill has {options.Fill.Count} numbers; the format has {options.Channels} channels: give one number, or one a channel");
        if (given.Border != Border.Constant && arguments.Named.Any(a => a.Name == "Fill"))
            _diagnostics.Report(Rules.UnusedFill, places.Of("Fill"), $"with Border.{given.Border}", "Border = Border.Constant");
        ReportUnused(nameof(given.MinimumVisibility), Targets.Boxes);
        ReportUnused(nameof(given.MaskFill), Targets.Masks);
        return options;

        void ReportUnused(string property, Targets target)
        {
            if (!given.Targets.HasFlag(target) && arguments.Named.Any(a => a.Name == property))
                _diagnostics.Report(Rules.UnusedAnnotationOption, places.Of(property), property, target);
        }
    }

    private (EquatableArray<ArgumentModel> Positional, EquatableArray<ArgumentModel> Named)? ReadArguments(AttributeData data, ArgumentPlaces places)
    {
        if (AttributeReader.Read(data) is { } arguments) return arguments;
        // Half-written or wrong C#: the C# compiler says what. Only a null is legal to it.
        _diagnostics.FailSilently();
        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            if (argument.Value is { Kind: TypedConstantKind.Array, IsNull: true })
                _diagnostics.Report(Rules.WrongLength, places.Of(argument.Key), argument.Key + " is null: write its numbers in brackets");
        }

        for (int i = 0; i < data.ConstructorArguments.Length; i++)
        {
            if (data.ConstructorArguments[i] is { Kind: TypedConstantKind.Array, IsNull: true } && data.AttributeConstructor?.Parameters[i].Name is { } name)
                _diagnostics.Report(Rules.WrongLength, places.Of(name), name + " is null: write its numbers");
        }

        return null;
    }
}

/// <summary>Where an output step stands.</summary>
internal enum OutputPlace
{
    /// <summary>Last at top level, as it must.</summary>
    Last,

    /// <summary>At top level, before other steps.</summary>
    NotLast,

    /// <summary>At top level, before another output step: which of them was meant is not ours to say.</summary>
    BeforeAnother,

    /// <summary>In a fragment.</summary>
    InFragment,
}
