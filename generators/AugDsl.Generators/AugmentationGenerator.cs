using System.Text;
using AugDsl.Generators.Emission;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators;

/// <summary>Writes a kernel for every class marked <c>[AugmentationPipeline]</c>.</summary>
/// <remarks>It reports nothing: <see cref="Analyzers.PipelineAnalyzer"/> runs the same parser and does. Only the model is in the pipeline.</remarks>
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
                static (target, cancellation) => PipelineParser.Parse((INamedTypeSymbol)target.TargetSymbol, cancellation).Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => Write(output, model));
    }

    private static void Write(SourceProductionContext output, PipelineModel model)
    {
        Lowering.LoweredPipeline lowered = Lowering.PipelineLowerer.Lower(model);
        // A step that makes no sense where it stands: the analyzer says so; there is no kernel to write.
        if (lowered.Problems.Count > 0) return;
        PassPlan plan = PipelineCompiler.Compile(lowered);
        string name = model.Target.FullName.Replace('@', '_');
        string unique = name + "." + Fnv.Hash32(model.Target.FullName).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        foreach ((string suffix, string text) in PipelineEmitter.Emit(plan))
            output.AddSource(unique + suffix + ".g.cs", SourceText.From(text, Encoding.UTF8));
    }
}
