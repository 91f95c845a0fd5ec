using System.Collections.Immutable;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Analyzers;

/// <summary>Reports what is wrong with a row type: the same parser that the generator runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OversamplingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        MarkedTypes.Watch(context, RowParser.OversampleAttribute, Analyze);
    }

    private static void Analyze(INamedTypeSymbol type, MarkedTypes.Report report, SymbolAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in RowParser.Parse(type, context.Compilation, context.CancellationToken).Diagnostics) report(diagnostic);
    }
}
