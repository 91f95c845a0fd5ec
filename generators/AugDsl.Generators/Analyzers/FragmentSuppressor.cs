using System.Collections.Immutable;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Analyzers;

/// <summary>Fragments and pipelines are used by the compiler and never instantiated: "unused" and "never instantiated" do not apply.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FragmentSuppressor : DiagnosticSuppressor
{
    private const string Why = "The AugDsl compiler reads the attributes of this class";
    private static readonly ImmutableArray<SuppressionDescriptor> s_rules =
    [
        new("AUGSPR01", "CA1812", Why),
        new("AUGSPR02", "IDE0051", Why),
        new("AUGSPR03", "CA1052", Why),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => s_rules;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        // A suppression that fails suppresses nothing; there is no place to report it at.
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics) OwnFailures.Guard(diagnostic.Id, Location.None, static _ => { }, () => Suppress(context, diagnostic));
    }

    private static void Suppress(SuppressionAnalysisContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return;
        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        ISymbol? symbol = context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken);
        if (symbol is not INamedTypeSymbol type || !type.GetAttributes().Any(IsOurs)) return;
        foreach (SuppressionDescriptor rule in s_rules.Where(r => r.SuppressedDiagnosticId == diagnostic.Id))
            context.ReportSuppression(Suppression.Create(rule, diagnostic));
    }

    private static bool IsOurs(AttributeData attribute) =>
        AttributeReader.FullName(attribute.AttributeClass) is PipelineParser.PipelineAttribute or "AugDsl.FragmentAttribute";
}
