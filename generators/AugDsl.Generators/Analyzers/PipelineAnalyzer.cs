using System.Collections.Immutable;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Analyzers;

/// <summary>Reports what the parser, the lowering and the passes find, at the place in the source: the same code that the generator runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(a => AttributeReader.FullName(a.AttributeClass) == PipelineParser.PipelineAttribute)) return;
        ParseResult result = PipelineParser.Parse(type, context.CancellationToken);
        foreach (Diagnostic diagnostic in result.Diagnostics) context.ReportDiagnostic(diagnostic);
        if (result.Model is null) return;
        LoweredPipeline lowered = PipelineLowerer.Lower(result.Model);
        foreach (LoweringProblem problem in lowered.Problems)
            context.ReportDiagnostic(Diagnostic.Create(Rules.Find(problem.Rule), result.Sites[problem.Site].Location, problem.Detail));
        if (lowered.Problems.Count > 0) return;
        foreach (Hint hint in Hints.Find(lowered))
            context.ReportDiagnostic(Diagnostic.Create(hint.Rule, result.Sites[hint.Site].Location, [.. hint.Arguments]));
    }
}
