extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using AugDsl.Operations.Tests.Harness.Recording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>Compiles pipeline sources in memory with the real generator, at the strictest level, as a user's project would: C# 13, unsafe off.</summary>
internal static class PipelineCompilation
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsWanted).Select(p => MetadataReference.CreateFromFile(p))];

    private static readonly Assembly[] s_ours = [typeof(generator::AugDsl.Generators.AugmentationGenerator).Assembly, typeof(StepAttribute).Assembly, typeof(Augment).Assembly];

    private static readonly string s_ownSteps = new StreamReader(typeof(PipelineCompilation).Assembly.GetManifestResourceStream("TestSteps.cs")!).ReadToEnd();

    // What the references declare is read once, for all compilations that begin with this one. Any of them may name the steps of Own/TestSteps.cs.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Pipelines",
        references: s_references,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(s_ownSteps, s_parse), CSharpSyntaxTree.ParseText("global using AugDslOwn;", s_parse));

    /// <summary>Compiles and loads; fails with the compiler's messages and the generated text.</summary>
    public static Assembly Load(params string[] sources)
    {
        string name = Name(sources);
        byte[]? image = KeptAssemblies.Find(name);
        if (image is null) KeptAssemblies.Keep(name, image = Compile(name, sources));
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    /// <summary>What the analyzer says of sources.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(params string[] sources)
    {
        CompilationWithAnalyzers analysis = Create("Pipelines", sources).WithAnalyzers([new generator::AugDsl.Generators.Analyzers.PipelineAnalyzer()]);
        return await analysis.GetAnalyzerDiagnosticsAsync();
    }

    private static byte[] Compile(string name, string[] sources)
    {
        CSharpCompilation compilation = Create(name, sources);
        CSharpGeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new generator::AugDsl.Generators.AugmentationGenerator().AsSourceGenerator()], parseOptions: s_parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> failures);
        Assert.True(failures.IsEmpty, string.Join("\n", failures));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(image);
        List<Diagnostic> wrong = [.. result.Diagnostics.Where(IsWrong)];
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(10)) + "\n" + string.Join("\n", wrong.Select(w => w.Location.SourceTree).OfType<SyntaxTree>().Distinct().Take(1)) + "\n" + string.Join("\n", sources));
        return image.ToArray();
    }

    /// <summary>The same texts for the same generator and runtime have the same name, and no others.</summary>
    private static string Name(string[] sources)
    {
        string all = string.Join('\0', [.. sources, s_ownSteps, .. s_ours.Select(a => a.ManifestModule.ModuleVersionId.ToString())]);
        return "Pipelines" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    private static CSharpCompilation Create(string name, string[] sources) => s_empty
        .WithAssemblyName(name)
        .AddSyntaxTrees(sources.Select(s => CSharpSyntaxTree.ParseText(s, s_parse)));

    /// <summary>Missing documentation on the user's own class is the user's business.</summary>
    private static bool IsWrong(Diagnostic diagnostic) =>
        diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
        && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) != true);

    private static bool IsWanted(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal) || name is "AugDsl.Runtime.dll" or "AugDsl.Augment.dll" or "netstandard.dll" or "mscorlib.dll";
    }
}
