using System.Text;
using AugDsl.Generators.Emission;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;
using AugDsl.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AugDsl.Generators;

/// <summary>Writes the columns, the distance, the interpolation and <c>Oversample</c> of every type marked <c>[Oversample]</c>.</summary>
/// <remarks>It reports nothing: <see cref="Analyzers.OversamplingAnalyzer"/> runs the same parser and does. Only the model is in the pipeline.</remarks>
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
                static (target, cancellation) => RowParser.Parse((INamedTypeSymbol)target.TargetSymbol, cancellation).Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(FileName(model), SourceText.From(RowEmitter.Emit(model), Encoding.UTF8)));
    }

    private static string FileName(RowModel model)
    {
        string name = model.Target.FullName;
        return $"{name.Replace('@', '_')}.{Fnv.Hash32(name).ToString("x8", System.Globalization.CultureInfo.InvariantCulture)}.Oversampling.g.cs";
    }
}
