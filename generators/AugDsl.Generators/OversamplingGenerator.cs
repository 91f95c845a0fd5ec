using System;
using System.Text;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Emission;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AugDsl.Generators;

/// <summary>Writes the columns, the distance, the interpolation and <c>Oversample</c> of every type marked <c>[Oversample]</c>.</summary>
/// <remarks>
/// Only the model is in the pipeline. It reports nothing that <see cref="Analyzers.OversamplingAnalyzer"/> finds, which runs the same parser: only a failure to
/// write what was read.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OversamplingGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models.</summary>
    public const string ModelStep = AugmentationGenerator.ModelStep;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<RowModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                RowParser.OversampleAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellation) => OwnFailures.Try(() => RowParser.Parse((INamedTypeSymbol)target.TargetSymbol, target.SemanticModel.Compilation, cancellation).Model))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => Write(model, output.AddSource, output.ReportDiagnostic));
    }

    /// <summary>Writes the file of a row type.</summary>
    internal static void Write(RowModel model, Action<string, SourceText> add, Action<Diagnostic> report) =>
        OwnFailures.Guard(model.Target.FullName, Location.None, report, () =>
            add(FileNames.Of(model.Target) + ".Oversampling.g.cs", SourceText.From(RowEmitter.Emit(model), Encoding.UTF8)));
}
