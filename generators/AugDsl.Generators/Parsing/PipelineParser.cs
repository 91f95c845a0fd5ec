using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>Symbols → model and diagnostics. The only code that sees symbols; the generator and the analyzer both call it.</summary>
internal sealed class PipelineParser
{
    /// <summary>The attribute that marks pipelines.</summary>
    public const string PipelineAttribute = "AugDsl.AugmentationPipelineAttribute";

    private const int MaximumChildren = 16;
    private static readonly string[] s_generatedMembers =
        ["Info", "Parameters", "Draw", "OutputSize", "Apply", "Render", "Explain", "Decisions", "Prepare", "Kernels", "Kernels512", "CreateLoader"];

    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellation;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<StepSite> _sites = [];
    private readonly Stack<INamedTypeSymbol> _open = new();

    private PipelineParser(INamedTypeSymbol type, CancellationToken cancellation)
    {
        _type = type;
        _cancellation = cancellation;
    }

    /// <summary>Parses the pipeline that <paramref name="type"/> is.</summary>
    public static ParseResult Parse(INamedTypeSymbol type, CancellationToken cancellation) => new PipelineParser(type, cancellation).Parse();

    private ParseResult Parse()
    {
        AttributeData pipeline = _type.GetAttributes().First(a => AttributeReader.FullName(a.AttributeClass) == PipelineAttribute);
        CheckType();
        PipelineOptions options = ReadOptions(pipeline);
        EquatableArray<StepModel> steps = new(ReadSteps(_type, topLevel: true, inChoice: false));
        bool failed = _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        PipelineModel? model = failed ? null : new PipelineModel(ReadTarget(), options, steps);
        return new ParseResult(model, _diagnostics, _sites);
    }

    private void CheckType()
    {
        Location location = _type.Locations[0];
        for (INamedTypeSymbol? t = _type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_cancellation)).OfType<TypeDeclarationSyntax>().Any(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                Report(Rules.NotPartial, location, _type.Name);
                break;
            }
        }

        if (_type.IsStatic) Report(Rules.Static, location, _type.Name);
        for (INamedTypeSymbol? t = _type; t is not null; t = t.ContainingType)
        {
            if (t.IsGenericType) Report(Rules.Generic, location, _type.Name);
        }

        if (s_generatedMembers.Contains(_type.Name)) Report(Rules.NameClash, location, _type.Name);
        foreach (ISymbol member in _type.GetMembers().Where(m => s_generatedMembers.Contains(m.Name) && !m.IsImplicitlyDeclared && !IsGenerated(m)))
            Report(Rules.NameClash, member.Locations[0], member.Name);
    }

    private List<StepModel> ReadSteps(INamedTypeSymbol type, bool topLevel, bool inChoice)
    {
        List<AttributeData> attributes = [.. type.GetAttributes()
            .Where(a => AttributeReader.IsStep(a.AttributeClass) && a.ApplicationSyntaxReference is not null)
            .OrderBy(a => a.ApplicationSyntaxReference!.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(a => a.ApplicationSyntaxReference!.Span.Start)];
        List<SyntaxNode?> declarations = [.. attributes.Select(a => a.ApplicationSyntaxReference!.GetSyntax(_cancellation).Parent?.Parent).Distinct()];
        if (declarations.Count > 1) Report(Rules.SeveralDeclarations, type.Locations[0], type.Name);
        if (attributes.Count == 0) Report(Rules.EmptyPipeline, type.Locations[0], type.Name);
        List<StepModel> steps = [];
        for (int i = 0; i < attributes.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (ReadStep(attributes[i], topLevel && i == attributes.Count - 1, inChoice) is { } step) steps.Add(step);
        }

        return steps;
    }

    private StepModel? ReadStep(AttributeData data, bool isLastAtTop, bool inChoice)
    {
        Location location = data.ApplicationSyntaxReference!.GetSyntax(_cancellation).GetLocation();
        INamedTypeSymbol attributeClass = data.AttributeClass!;
        string attributeType = AttributeReader.FullName(attributeClass);
        if (!OperationCatalog.Knows(attributeType))
        {
            Report(Rules.UnknownStep, location, attributeClass.Name);
            return null;
        }

        if (AttributeReader.Read(data) is not { } arguments)
        {
            // The C# compiler has already said what is wrong with the arguments; without them there is no pipeline.
            _diagnostics.Add(Diagnostic.Create(Rules.WrongLength, location, $"The arguments of '{AttributeReader.Kind(attributeClass)}' are not complete"));
            return null;
        }

        StepModel model = new(attributeType, AttributeReader.Kind(attributeClass), AttributeReader.Text(data, "Name"), arguments.Positional, arguments.Named, null);
        int site = _sites.Count;
        _sites.Add(new StepSite(model, location));
        bool isChoice = OperationCatalog.FindGroup(attributeType) == GroupKind.OneOf;
        StepAttribute instance = AttributeFactory.Create(model);
        CheckNumbers(instance, model, data, location);
        if (!inChoice && data.NamedArguments.Any(a => a.Key == "Weight")) Report(Rules.WeightOutsideChoice, ArgumentLocation(data, "Weight") ?? location);
        if (instance is OutputAttribute && (!isLastAtTop || instance.Probability != 1)) Report(Rules.OutputNotLast, location, model.Kind);
        if (instance is GroupAttribute)
        {
            if (ReadFragment(attributeClass, location, isChoice) is not { } fragment) return null;
            model = model with { Fragment = fragment };
            _sites[site] = new StepSite(model, location);
        }

        return model;
    }

    private FragmentModel? ReadFragment(INamedTypeSymbol attributeClass, Location location, bool isChoice)
    {
        if (attributeClass.TypeArguments.Length != 1 || attributeClass.TypeArguments[0] is not INamedTypeSymbol fragment
            || fragment.DeclaringSyntaxReferences.Length == 0
            || !fragment.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == "AugDsl.FragmentAttribute"))
        {
            Report(Rules.NotAFragment, location, attributeClass.TypeArguments.FirstOrDefault()?.Name ?? "?");
            return null;
        }

        if (_open.Contains(fragment, SymbolEqualityComparer.Default))
        {
            Report(Rules.FragmentCycle, location, fragment.Name);
            return null;
        }

        _open.Push(fragment);
        List<StepModel> steps = ReadSteps(fragment, topLevel: false, isChoice);
        _open.Pop();
        if (steps.Count > MaximumChildren) Report(Rules.TooManyChildren, location, fragment.Name, steps.Count);
        if (isChoice && steps.Count > 0 && steps.Sum(s => AttributeFactory.Create(s).Weight) is not > 0) Report(Rules.NoWeight, location, fragment.Name);
        return new FragmentModel(fragment.Name, new EquatableArray<StepModel>(steps));
    }

    private void CheckNumbers(Attribute instance, StepModel model, AttributeData data, Location location)
    {
        HashSet<string> given = [.. model.Arguments.Concat(model.Properties).Select(a => char.ToUpperInvariant(a.Name[0]) + a.Name.Substring(1))];
        if (given.Contains("Value"))
        {
            given.Add("Minimum");
            given.Add("Maximum");
        }

        HashSet<string> reported = [];
        foreach ((string property, string value, string legal) in LegalRanges.Violations(instance, given))
        {
            if (!reported.Add(value)) continue;
            Location place = ArgumentLocation(data, property) ?? location;
            if (property == "Probability") Report(Rules.BadProbability, place, value);
            else Report(Rules.OutOfRange, place, property, value, property is "MinRatio" or "MaxRatio" && value == "0" ? legal + " (3 / 4 is integer division; write 0.75)" : legal);
        }

        if (instance is RangeStepAttribute range && range.Minimum > range.Maximum) ReportInverted(range.Minimum, range.Maximum, location);
        if (instance is IntegerRangeStepAttribute integers && integers.Minimum > integers.Maximum) ReportInverted(integers.Minimum, integers.Maximum, location);
        foreach (ArgumentModel property in model.Properties)
        {
            if (property.Value is EquatableArray<double> { Count: 2 } pair && pair[0] > pair[1] && instance is AffineAttribute)
                ReportInverted(pair[0], pair[1], ArgumentLocation(data, property.Name) ?? location);
        }
    }

    private void ReportInverted(double minimum, double maximum, Location location) =>
        Report(Rules.Inverted, location, FormattableString.Invariant($"{minimum} is above {maximum}"));

    private PipelineOptions ReadOptions(AttributeData pipeline)
    {
        AugmentationPipelineAttribute defaults = new();
        if (AttributeReader.Read(pipeline) is { } arguments)
        {
            foreach (ArgumentModel property in arguments.Named)
                AttributeReader.Assign(defaults, property);
        }

        Location location = pipeline.ApplicationSyntaxReference?.GetSyntax(_cancellation).GetLocation() ?? _type.Locations[0];
        foreach ((string property, string value, string legal) in LegalRanges.Violations(defaults, ["Fill"])) Report(Rules.OutOfRange, location, property, value, legal);
        PipelineOptions options = new(defaults.Format, defaults.Border, new EquatableArray<double>(defaults.Fill), defaults.Interpolation, defaults.Antialias, defaults.Clamping);
        if (options.Fill.Count != 1 && options.Fill.Count != options.Channels)
            Report(Rules.WrongLength, location, $"Fill has {options.Fill.Count} numbers; the format has {options.Channels} channels");
        return options;
    }

    private TargetModel ReadTarget()
    {
        List<TypeDeclaration> containers = [];
        for (INamedTypeSymbol? t = _type.ContainingType; t is not null; t = t.ContainingType) containers.Insert(0, Declaration(t));
        string space = _type.ContainingNamespace.IsGlobalNamespace ? "" : _type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new TargetModel(space, new EquatableArray<TypeDeclaration>(containers), Declaration(_type), _type.ToDisplayString());
    }

    private static TypeDeclaration Declaration(INamedTypeSymbol type)
    {
        string keyword = type.IsRecord ? (type.TypeKind == TypeKind.Struct ? "record struct" : "record")
            : type.TypeKind == TypeKind.Struct ? "struct" : type.TypeKind == TypeKind.Interface ? "interface" : "class";
        return new TypeDeclaration("partial " + keyword, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }

    private static bool IsGenerated(ISymbol member) => member.DeclaringSyntaxReferences.All(r => r.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private Location? ArgumentLocation(AttributeData data, string property)
    {
        if (data.ApplicationSyntaxReference!.GetSyntax(_cancellation) is not AttributeSyntax { ArgumentList: { } list }) return null;
        return (list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == property)
            ?? (property == "Minimum" ? list.Arguments.FirstOrDefault(a => a.NameEquals is null) : null)
            ?? (property == "Maximum" ? list.Arguments.LastOrDefault(a => a.NameEquals is null) : null))?.GetLocation();
    }

    private void Report(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(rule, location, arguments));
}
