using System;
using System.Text;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Emission;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;
using AugDsl.Generators.Passes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AugDsl.Generators;

/// <summary>Writes a kernel for every class marked <c>[AugmentationPipeline]</c>.</summary>
/// <remarks>
/// Only the model is in the pipeline. It reports nothing that <see cref="Analyzers.PipelineAnalyzer"/> finds, which runs the same parser and lowering:
/// a failure of the passes behind them, which the analyzer does not run, is the one thing that it has to tell itself.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class AugmentationGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models.</summary>
    public const string ModelStep = "Model";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<PipelineModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                PipelineParser.PipelineAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellation) => OwnFailures.Try(() => PipelineParser.Parse((INamedTypeSymbol)target.TargetSymbol, target.SemanticModel.Compilation, cancellation).Model))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => Write(model, output.AddSource, output.ReportDiagnostic));
    }

    /// <summary>Writes the files of a pipeline: all of them, or none.</summary>
    internal static void Write(PipelineModel model, Action<string, SourceText> add, Action<Diagnostic> report)
    {
        // A step that makes no sense where it stands: the analyzer says so; there is no kernel to write.
        if (OwnFailures.Try(() => PipelineLowerer.Lower(model)) is not { Problems.Count: 0 } lowered) return;
        OwnFailures.Guard(model.Target.FullName, Location.None, report, () =>
        {
            (string Suffix, string Text)[] files = [.. PipelineEmitter.Emit(PipelineCompiler.Compile(lowered))];
            foreach ((string suffix, string text) in files) add(FileNames.Of(model.Target) + suffix + ".g.cs", SourceText.From(text, Encoding.UTF8));
        });
    }
}
