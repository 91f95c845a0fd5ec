using System.Linq;
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
/// Only the model and the texts are in the pipeline. It reports nothing that <see cref="Analyzers.PipelineAnalyzer"/> finds, which runs the same parser and lowering:
/// a failure of the passes behind them, which the analyzer does not run, is the one thing that it has to tell itself.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class AugmentationGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models.</summary>
    public const string ModelStep = "Model";

    /// <summary>The tracked step that holds what is written of them.</summary>
    public const string FilesStep = "Files";

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
        IncrementalValuesProvider<PipelineFiles> files = models.Select(static (model, _) => Files(model)).WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, static (output, files) =>
        {
            if (files.Failure is (string name, string failure)) output.ReportDiagnostic(Diagnostic.Create(Rules.OwnFailure, Location.None, name, failure));
            foreach (GeneratedText file in files.Own) Add(output, file);
        });

        // A body is written once for all pipelines that have it.
        context.RegisterSourceOutput(
            files.SelectMany(static (files, _) => files.Bodies).Collect().SelectMany(static (bodies, _) => bodies.Distinct()),
            static (output, body) => Add(output, body));
    }

    /// <summary>Writes the files of a pipeline: all of them, or none.</summary>
    internal static PipelineFiles Files(PipelineModel model)
    {
        // A step that makes no sense where it stands: the analyzer says so; there is no kernel to write.
        PipelineFiles written = new(default, default);
        if (OwnFailures.Try(() => PipelineLowerer.Lower(model)) is not { Problems.Count: 0 } lowered) return written;
        OwnFailures.Guard(
            model.Target.FullName,
            (name, failure) => written = written with { Failure = (name, failure) },
            () => written = PipelineEmitter.Emit(PipelineCompiler.Compile(lowered)));
        return written;
    }

    private static void Add(SourceProductionContext output, GeneratedText file) => output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
}
