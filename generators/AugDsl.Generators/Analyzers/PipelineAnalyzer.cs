using System.Collections.Immutable;
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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        MarkedTypes.Watch(context, PipelineParser.PipelineAttribute, Analyze);
        OwnStepBodies.Watch(context);
    }

    private static void Analyze(INamedTypeSymbol type, MarkedTypes.Report report, SymbolAnalysisContext context)
    {
        ParseResult result = PipelineParser.Parse(type, context.Compilation, context.CancellationToken);
        foreach (Diagnostic diagnostic in result.Diagnostics) report(diagnostic);
        if (result.Model is null) return;
        DiagnosticBag found = new();
        LoweredPipeline lowered = PipelineLowerer.Lower(result.Model);
        foreach (LoweringProblem problem in lowered.Problems)
        {
            ArgumentPlaces places = result.Sites[problem.Site].Places;
            found.Report(Rules.Find(problem.Rule), problem.Property is null ? places.Attribute : Place(problem, places), problem.Detail);
        }

        if (!found.Failed) Hints.Report(lowered, result.Sites, result.Options, found);
        foreach (Diagnostic diagnostic in found.All) report(diagnostic);
    }

    /// <summary>Two properties that are in the wrong order are shown together.</summary>
    private static Location Place(LoweringProblem problem, ArgumentPlaces places) =>
        problem.Rule == Rules.Inverted.Id && problem.Property!.StartsWith("Min", System.StringComparison.Ordinal)
            ? places.OfRange(problem.Property, "Max" + problem.Property.Substring(3))
            : places.Of(problem.Property!);
}
