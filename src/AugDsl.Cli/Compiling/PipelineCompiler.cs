extern alias generator;

using System.Collections.Immutable;
using System.Text;
using AugDsl.Cli.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using AugmentationGenerator = generator::AugDsl.Generators.AugmentationGenerator;
using PipelineAnalyzer = generator::AugDsl.Generators.Analyzers.PipelineAnalyzer;

namespace AugDsl.Cli.Compiling;

/// <summary>Compiles a pipeline's file in this process, as <c>dotnet build</c> would: C# 13, nullable on, unsafe off, our generator and analyzer.</summary>
internal static class PipelineCompiler
{
    /// <summary>What <c>ImplicitUsings</c> adds to a console project.</summary>
    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parseOptions = new(
        LanguageVersion.CSharp13,
        DocumentationMode.Parse,
        SourceCodeKind.Regular,
        ["RELEASE", "NET", "NET10_0", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Compiles the file at <paramref name="path"/>.</summary>
    /// <exception cref="ToolException">The file is not there.</exception>
    public static CompilationResult Compile(string path)
    {
        string full = Path.GetFullPath(path);
        InputPath.Require(path, "pipeline file");
        return Compile(Parse(File.ReadAllText(full), full));
    }

    /// <summary>The syntax of a text, as <see cref="Compile(SyntaxTree[])"/> takes it.</summary>
    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_parseOptions, path);

    /// <summary>The compilation that a pipeline's file is part of, before anything is generated.</summary>
    public static CSharpCompilation Begin(params SyntaxTree[] trees)
    {
        SyntaxTree usings = CSharpSyntaxTree.ParseText(SourceText.From(ImplicitUsings, Encoding.UTF8), s_parseOptions, "ImplicitUsings.g.cs");

        // A file with a program of its own (a file-based app) is a pipeline's file too.
        bool hasProgram = trees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        return CSharpCompilation.Create(
            "AugDslPipeline",
            [.. trees, usings],
            CompilerReferences.All,
            new CSharpCompilationOptions(
                hasProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: false,
                nullableContextOptions: NullableContextOptions.Enable,
                deterministic: true));
    }

    /// <summary>Compiles texts that need not be in files.</summary>
    public static CompilationResult Compile(params SyntaxTree[] trees)
    {
        CSharpCompilation compilation = Begin(trees);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new AugmentationGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> fromGenerator);
        List<GeneratedFile> files = [];
        foreach (GeneratorRunResult result in driver.GetRunResult().Results)
        {
            foreach (GeneratedSourceResult source in result.GeneratedSources) files.Add(new GeneratedFile(source.HintName, source.SourceText.ToString()));
        }

        using MemoryStream assembly = new();
        ImmutableArray<Diagnostic> fromCompiler = generated.Emit(assembly).Diagnostics;
        // An error that [SuppressMessage] hides is still the reason why there is no pipeline.
        CompilationWithAnalyzersOptions options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> fromAnalyzer = compilation
            .WithAnalyzers([new PipelineAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        IReadOnlyList<CompilerMessage> messages = CompilerMessage.Collect([.. fromGenerator, .. fromCompiler, .. fromAnalyzer]);
        bool failed = messages.Any(message => message.IsError);
        return new CompilationResult(messages, files, failed ? null : assembly.ToArray());
    }
}

/// <summary>A file that the generator wrote.</summary>
internal sealed record GeneratedFile(string Name, string Text);

/// <summary>The end of a compilation.</summary>
/// <param name="Messages">What compiler, generator and analyzer said.</param>
/// <param name="Files">The generated C#.</param>
/// <param name="Assembly">The assembly, or null where there were errors.</param>
internal sealed record CompilationResult(IReadOnlyList<CompilerMessage> Messages, IReadOnlyList<GeneratedFile> Files, byte[]? Assembly);
