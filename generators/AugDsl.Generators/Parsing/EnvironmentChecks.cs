using System.Linq;
using AugDsl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Parsing;

/// <summary>Whether generated code can live in the project: its language is new enough, and nothing hides the names that it writes.</summary>
internal static class EnvironmentChecks
{
    /// <summary>The oldest C# that generated code compiles with: collection expressions and <c>ref readonly</c> parameters.</summary>
    public const LanguageVersion Oldest = LanguageVersion.CSharp12;

    /// <summary>Reports what is wrong, and says whether there is any use in looking further: an old compiler has already misread the attributes.</summary>
    public static bool Run(INamedTypeSymbol type, Location place, AttributeData mark, Compilation compilation, DiagnosticBag diagnostics)
    {
        if (type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.Options).OfType<CSharpParseOptions>().FirstOrDefault() is { } options && options.LanguageVersion < Oldest)
        {
            diagnostics.Report(Rules.OldLanguage, place, options.LanguageVersion.ToDisplayString(), Oldest.ToDisplayString());
            return false;
        }

        if (!Origins.IsOurs(mark.AttributeClass, compilation))
        {
            Shadowed(mark.AttributeClass!, place, diagnostics);
            return false;
        }

        if (HiddenNames.Find(compilation) is not { } hidden) return true;
        diagnostics.Report(Rules.HiddenName, place, hidden.Hiding, hidden.Hidden, hidden.Remedy);
        return false;
    }

    /// <summary>Reports an attribute that is called like one of ours and is another.</summary>
    public static void Shadowed(INamedTypeSymbol attribute, Location place, DiagnosticBag diagnostics) =>
        diagnostics.Report(Rules.HiddenName, place, HiddenNames.Describe(attribute), "AugDsl's attribute of that name", "rename it, or move it into another namespace");
}
