using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Model;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>What the row parser found: a model where there is one to write code for, and what is wrong.</summary>
internal sealed record RowParseResult(RowModel? Model, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A row type's symbols → model and diagnostics; the generator and the analyzer both call it.</summary>
internal sealed class RowParser
{
    /// <summary>The attribute that marks row types.</summary>
    public const string OversampleAttribute = "AugDsl.Oversampling.OversampleAttribute";

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticBag _diagnostics = new();

    private RowParser(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        _type = type;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>Parses the row type that <paramref name="type"/> is.</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">The project that it is in.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static RowParseResult Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => new RowParser(type, compilation, cancellation).Parse();

    private RowParseResult Parse()
    {
        AttributeData mark = _type.GetAttributes().First(a => AttributeReader.FullName(a.AttributeClass) == OversampleAttribute);
        AttributeSyntax? syntax = mark.ApplicationSyntaxReference?.GetSyntax(_cancellation) as AttributeSyntax;
        Location place = TargetChecks.Identifier(_type, syntax);
        if (!EnvironmentChecks.Run(_type, place, mark, _compilation, _diagnostics)) return new RowParseResult(null, _diagnostics.All);
        bool copies = RowTypeChecks.Copies(_type);
        RowTypeChecks.Run(_type, place, _compilation, _diagnostics, _cancellation);

        List<RowProperty> properties = new RowPropertyReader(_type, place, copies, _compilation, _diagnostics, _cancellation).Read();
        List<RowProperty> labels = [.. properties.Where(p => p.Role == RowRole.Label)];
        foreach (RowProperty second in labels.Skip(1))
            _diagnostics.Report(Rules.RowLabel, second.Place, _type.Name, "several properties with [Label]", "keep one, and write [Categorical] or [Ignore] on the others");
        List<ColumnModel> columns = [.. properties.Select(p => p.Column).OfType<ColumnModel>()];

        // Where a property is in error already, it may be the one that is missing here.
        if (!_diagnostics.Failed && labels.Count == 0)
            _diagnostics.Report(Rules.RowLabel, place, _type.Name, "no property with [Label]", "write it on the class that rows are balanced by");
        if (!_diagnostics.Failed && columns.Count == 0) _diagnostics.Report(Rules.NoColumns, place, _type.Name);
        string sampler = Sampler(mark, syntax is null ? place : new ArgumentPlaces(mark, syntax).Of("Variant"), columns);
        if (_diagnostics.Failed) return new RowParseResult(null, _diagnostics.All);

        IEnumerable<string> others = copies ? [] : properties.Where(p => p.Role == RowRole.Ignore && p.IsCopied).Select(p => p.Symbol.Name);
        RowModel model = new(TargetReader.Read(_type), copies, sampler, Access(labels[0].Symbol), new EquatableArray<ColumnModel>(columns),
            new LabelModel(labels[0].Symbol.Name, RowTypes.FullName(labels[0].Symbol.Type)), new EquatableArray<string>(others));
        return new RowParseResult(model, _diagnostics.All);
    }

    /// <summary>The method that fits the columns, which is the one that was asked for.</summary>
    private string Sampler(AttributeData mark, Location place, List<ColumnModel> columns)
    {
        bool categories = columns.Any(c => c.Role == RowRole.Categorical);
        bool numbers = columns.Any(c => c.Role != RowRole.Categorical);
        string fitting = !categories ? "Smote" : numbers ? "SmoteNc" : "SmoteN";
        if (!mark.NamedArguments.Any(a => a.Key == "Variant")) return fitting;
        if (mark.NamedArguments.First(a => a.Key == "Variant").Value is not { Kind: TypedConstantKind.Enum, Value: int chosen })
        {
            _diagnostics.FailSilently();
            return fitting;
        }

        string[] names = ["Auto", "Smote", "SmoteNc", "SmoteN"];
        if (chosen < 0 || chosen >= names.Length)
        {
            _diagnostics.Report(Rules.VariantDoesNotFit, place, $"({chosen}) is no variant", "write a member of SmoteVariant, or leave the choice to the compiler");
            return fitting;
        }

        // Columns that are in error are not among these: wait for them.
        if (_diagnostics.Failed || chosen == 0 || names[chosen] == fitting) return fitting;
        string why = names[chosen] switch
        {
            "Smote" => "Smote interpolates numbers, and '" + columns.First(c => c.Role == RowRole.Categorical).Name + "' is categorical",
            "SmoteN" => "SmoteN compares categories, and '" + columns.First(c => c.Role != RowRole.Categorical).Name + "' is a number",
            _ => "SmoteNc needs numbers and categories, and no column is " + (numbers ? "categorical" : "a number"),
        };
        _diagnostics.Report(Rules.VariantDoesNotFit, place, why, $"write SmoteVariant.{fitting}, or leave the choice to the compiler");
        return fitting;
    }

    private static string Access(IPropertySymbol label) => label.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal or Accessibility.ProtectedOrInternal => "internal",
        // A private or protected label may be of a type that is as private.
        _ => "private",
    };
}
