using System;
using System.Linq;
using System.Threading;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Analyzers;

/// <summary>Calls an analysis for every type that carries a mark of ours.</summary>
/// <remarks>
/// Generated files and regions under <c>#line hidden</c> are analysed too: the generator reads them, so an error there must not be silent. Hints are
/// for people who can follow them, and stay away.
/// </remarks>
internal static class MarkedTypes
{
    /// <summary>Takes a diagnostic.</summary>
    public delegate void Report(Diagnostic diagnostic);

    /// <summary>Analyses a type.</summary>
    public delegate void Analysis(INamedTypeSymbol type, Report report, SymbolAnalysisContext context);

    /// <summary>Registers the analysis.</summary>
    public static void Watch(AnalysisContext context, string mark, Analysis analysis)
    {
        context.RegisterCompilationStartAction(start =>
        {
            int oldLanguage = 0;
            start.RegisterSymbolAction(symbol => Analyze(symbol, mark, analysis, IsTold), SymbolKind.NamedType);

            // That the project's language is too old is true of all its types, and is said once.
            bool IsTold(Diagnostic diagnostic) => diagnostic.Id == Rules.OldLanguage.Id && Interlocked.Exchange(ref oldLanguage, 1) != 0;
        });
    }

    private static void Analyze(SymbolAnalysisContext context, string mark, Analysis analysis, Func<Diagnostic, bool> isTold)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == mark)) return;
        bool errorsOnly = context.IsGeneratedCode;
        Location place = Origins.Place(type, context.Compilation, Location.None);
        OwnFailures.Guard(type.ToDisplayString(), place, context.ReportDiagnostic, () => analysis(type, Tell, context));

        void Tell(Diagnostic diagnostic)
        {
            if (diagnostic.Severity < DiagnosticSeverity.Error && errorsOnly) return;
            if (!isTold(diagnostic)) context.ReportDiagnostic(diagnostic);
        }
    }
}
