extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>Runs the analyzers on marked sources and compares what it says with the marks.</summary>
internal static class RuleHarness
{
    /// <summary>As a user's project is compiled: C# 13, unsafe off.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    // What pipelines, rows and generated code need: projects are made here by the thousand, and every assembly takes time in each. GeneratorHarness has all of them.
    private static readonly string[] s_wanted =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Numerics.Vectors", "System.Runtime.Intrinsics",
        "System.Runtime.InteropServices", "AugDsl.Runtime",
    ];

    /// <summary>The framework and the runtime.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => s_wanted.Contains(Path.GetFileNameWithoutExtension(p))).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>Compilations made from this one share its references, which are read once.</summary>
    private static readonly CSharpCompilation s_empty = Empty();

    /// <summary>Checks that exactly the marked diagnostics are reported, and that the C# is right apart from <paramref name="compilerErrors"/>.</summary>
    public static async Task Check(string marked, params string[] compilerErrors) => await CheckFiles([marked], compilerErrors);

    /// <summary>The same for several files.</summary>
    public static async Task CheckFiles(string[] marked, params string[] compilerErrors)
    {
        Markup[] sources = [.. marked.Select(m => Markup.Parse("using AugDsl;\n" + m))];
        CSharpCompilation compilation = Compile([.. sources.Select(s => s.Source)]);
        string[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct().Order()];
        Assert.Equal(compilerErrors, errors);
        ImmutableArray<Diagnostic> found = await Analyze(compilation);
        for (int i = 0; i < sources.Length; i++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[i];
            string actual = Markup.Write(sources[i].Source, found.Where(d => d.Location.SourceTree == tree).Select(d => (d.Id, d.Location.SourceSpan)).Order(ById));
            string expected = Markup.Write(sources[i].Source, sources[i].Expected.Order(ById));
            Assert.True(expected == actual, $"expected\n{expected}\nbut the analyzer says\n{actual}\n{string.Join("\n", found)}");
        }
    }

    /// <summary>The messages of a source without marks.</summary>
    public static async Task<string[]> Messages(string source) =>
        [.. (await Analyze(Compile("using AugDsl;\n" + source))).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>All that the analyzers report; an exception in them fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), (exception, _, _) => { lock (thrown) thrown.Add(exception); }, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new generator::AugDsl.Generators.Analyzers.PipelineAnalyzer(), new generator::AugDsl.Generators.Analyzers.OversamplingAnalyzer()], options);
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.True(thrown.Count == 0, string.Join("\n", thrown) + "\n" + string.Join("\n", compilation.SyntaxTrees));
        return found;
    }

    /// <summary>Runs the generators; an exception in them fails the test.</summary>
    public static GeneratorDriverRunResult Generate(CSharpCompilation compilation)
    {
        GeneratorDriverRunResult result = Generate(compilation, Generators());
        Exception? thrown = result.Results.Select(r => r.Exception).FirstOrDefault(e => e is not null);
        Assert.True(thrown is null, thrown + "\n" + string.Join("\n", compilation.SyntaxTrees));
        return result;
    }

    /// <summary>Runs some generators, with the options of the project's own files.</summary>
    public static GeneratorDriverRunResult Generate(CSharpCompilation compilation, IEnumerable<ISourceGenerator> generators) =>
        CSharpGeneratorDriver.Create(generators, parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? ParseOptions).RunGenerators(compilation).GetRunResult();

    /// <summary>Our generators.</summary>
    public static IEnumerable<ISourceGenerator> Generators() =>
        [new generator::AugDsl.Generators.AugmentationGenerator().AsSourceGenerator(), new generator::AugDsl.Generators.OversamplingGenerator().AsSourceGenerator()];

    /// <summary>Runs the generator and compiles the result: no error is left.</summary>
    public static void GenerateAndCompile(string source)
    {
        CSharpCompilation compilation = Compile("using AugDsl;\n" + source);
        GeneratorDriverRunResult result = Generate(compilation);
        Assert.NotEmpty(result.GeneratedTrees);
        Assert.Empty(compilation.AddSyntaxTrees(result.GeneratedTrees).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>A library of these sources.</summary>
    public static CSharpCompilation Compile(params string[] sources) =>
        s_empty.AddSyntaxTrees(sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, ParseOptions, path: $"File{i}.cs")));

    private static Comparer<(string Id, Microsoft.CodeAnalysis.Text.TextSpan Span)> ById { get; } =
        Comparer<(string Id, Microsoft.CodeAnalysis.Text.TextSpan Span)>.Create((a, b) =>
            a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : a.Span.End != b.Span.End ? a.Span.End - b.Span.End : string.CompareOrdinal(a.Id, b.Id));

    private static CSharpCompilation Empty()
    {
        CSharpCompilation empty = CSharpCompilation.Create(
            "Pipelines", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.NotNull(empty.GetTypeByMetadataName("AugDsl.AugmentationPipelineAttribute"));
        return empty;
    }
}
