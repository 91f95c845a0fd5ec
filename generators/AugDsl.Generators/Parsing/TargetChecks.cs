using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether a second part of the user's class can be written: what kind of type it is, and which names are taken.</summary>
internal static class TargetChecks
{
    private static readonly string[] s_generatedMembers =
        [
            "Info", "get_Info", "Parameters", "Draw", "OutputSize", "Apply", "ApplyPair", "Render", "Explain", "Decisions", "Prepare", "List", "CreateLoader", "LoadFor", "ReductionFor", "ApplyViews", "s_rule",
            "ApplyMask", "InverseMask", "TransformBoxes", "InverseBoxes", "TransformKeypoints", "InverseKeypoints",
        ];

    /// <summary>Whether the compiler may generate a member of this name: the API, its parts, and a cached delegate for every body.</summary>
    public static bool IsGeneratedName(string name) =>
        s_generatedMembers.Contains(name)
        || (name.StartsWith("s_", System.StringComparison.Ordinal) && name.EndsWith("Body", System.StringComparison.Ordinal));

    /// <summary>Reports what is wrong with the type, at its name.</summary>
    public static void Run(INamedTypeSymbol type, Location place, Compilation compilation, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (WrongKind(type) is { } wrong) diagnostics.Report(Rules.NotAClass, place, type.Name, wrong.What, wrong.Remedy);
        List<INamedTypeSymbol> around = [.. Around(type)];
        if (around.Any(t => !IsPartial(t, cancellation))) diagnostics.Report(Rules.NotPartial, place, type.Name);
        if (type.IsStatic) diagnostics.Report(Rules.Static, place, type.Name);
        if (around.Any(t => t.Arity > 0)) diagnostics.Report(Rules.Generic, place, type.Name);
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (!t.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == PipelineParser.PipelineAttribute)) continue;
            diagnostics.Report(Rules.NotAClass, place, type.Name, $"derived from the pipeline '{t.Name}', whose generated members it would hide", "derive both from a class that is none, or from nothing");
            return;
        }

        CheckNames(type, place, IsGeneratedName, compilation, diagnostics);
    }

    /// <summary>The type and the types around it, from the inside.</summary>
    public static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType) yield return t;
    }

    /// <summary>The name in the declaration that carries the attribute; in the first one if there is none.</summary>
    public static Location Identifier(INamedTypeSymbol type, SyntaxNode? attribute) =>
        attribute?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];

    /// <summary>Whether every declaration says <c>partial</c>.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().All(d => d.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Reports members that have the name of one that will be generated.</summary>
    public static void CheckNames(INamedTypeSymbol type, Location place, System.Func<string, bool> isGenerated, Compilation compilation, DiagnosticBag diagnostics)
    {
        if (isGenerated(type.Name)) diagnostics.Report(Rules.NameClash, place, type.Name);
        foreach (ISymbol member in type.GetMembers().Where(m => isGenerated(m.Name) && !m.IsImplicitlyDeclared && m is not IMethodSymbol { AssociatedSymbol: not null } && !IsGenerated(m)))
            diagnostics.Report(Rules.NameClash, Origins.Place(member, compilation, place), member.Name);

        // An inherited member would be hidden, which the C# compiler warns of: in text that the user cannot change.
        for (INamedTypeSymbol? t = type.BaseType; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            foreach (string name in t.GetMembers().Where(m => isGenerated(m.Name) && m is not IMethodSymbol { AssociatedSymbol: not null } && compilation.IsSymbolAccessibleWithin(m, type)).Select(m => m.Name).Distinct())
                diagnostics.Report(Rules.NameClash, place, t.Name + "." + name);
        }
    }

    private static (string What, string Remedy)? WrongKind(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? ("an interface", "make it a class")
        : type.TypeKind == TypeKind.Struct ? ("a struct", "make it a class")
        : type.TypeKind != TypeKind.Class ? ("no class", "make it one")
        : Around(type).Any(t => t.IsFileLocal) ? ("visible in its own file only, and its other part is generated into another", "remove 'file'")
        : null;

    /// <summary>Whether we have written it. Users may call files as we do.</summary>
    private static bool IsGenerated(ISymbol member) => member.DeclaringSyntaxReferences.All(r =>
        r.SyntaxTree.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal) && r.SyntaxTree.GetRoot().GetLeadingTrivia().ToFullString().Contains(TypeShell.Mark));
}
