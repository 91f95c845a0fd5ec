extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using AugmentationGenerator = generator::AugDsl.Generators.AugmentationGenerator;
using OversamplingGenerator = generator::AugDsl.Generators.OversamplingGenerator;

namespace AugDsl.Generators.Tests.Harness;

/// <summary>
/// Runs the generator on sources as a strict user's project would: C# 13, unsafe off, nullable on, documentation diagnosed, every warning counted.
/// Every run is repeated on a clone of the compilation, where nothing may be computed again, and what the pipeline holds may lead to no symbol.
/// </summary>
internal static class GeneratorHarness
{
    /// <summary>How sources are parsed.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    /// <summary>How they are compiled.</summary>
    public static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        warningLevel: 9999,
        allowUnsafe: false,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsWanted).Select(p => MetadataReference.CreateFromFile(p))];

    // What the references declare is read once, for all projects that begin with this one.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Project", references: s_references, options: Options);

    /// <summary>A project of these files.</summary>
    public static CSharpCompilation Project(params string[] sources) => s_empty.AddSyntaxTrees(sources.Select((s, i) => Parse(s, $"File{i}.cs")));

    /// <summary>One file of a project.</summary>
    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    /// <summary>A driver that has seen nothing and keeps its steps: of the pipelines' generator, or another.</summary>
    public static GeneratorDriver Driver(IIncrementalGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new AugmentationGenerator()).AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Generates for these files.</summary>
    public static GeneratorRun Run(params string[] sources) => Run(Project(sources));

    /// <summary>Generates for rows in these files.</summary>
    public static GeneratorRun RunRows(params string[] sources) => Run(Project(sources), new OversamplingGenerator());

    /// <summary>Generates for a project, twice.</summary>
    public static GeneratorRun Run(CSharpCompilation project, IIncrementalGenerator? generator = null)
    {
        GeneratorDriver driver = Driver(generator).RunGeneratorsAndUpdateCompilation(project, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        if (first.Exception is { } exception) Assert.Fail(exception.ToString());
        AssertNoSymbols(first);

        GeneratorRunResult second = driver.RunGenerators(project.Clone()).GetRunResult().Results.Single();
        Assert.All(Reasons(second), reason => Assert.True(IsKept(reason), $"A step was {reason} though nothing had changed."));
        Assert.Equal(first.GeneratedSources.Select(s => s.SourceText.ToString()), second.GeneratedSources.Select(s => s.SourceText.ToString()));
        return new GeneratorRun((CSharpCompilation)output, first);
    }

    /// <summary>Why the models and the source outputs are what they are.</summary>
    public static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result) => [.. ModelReasons(result), .. OutputReasons(result)];

    /// <summary>The reasons of the models.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> ModelReasons(GeneratorRunResult result) =>
        result.TrackedSteps.TryGetValue(AugmentationGenerator.ModelStep, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(s => s.Outputs).Select(o => o.Reason)]
            : [];

    /// <summary>The reasons of the source outputs, one a pipeline.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    /// <summary>Whether nothing was computed again, or nothing new came of it.</summary>
    public static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>Walks what our own steps hold: the model step and the step that made the models. Roslyn's own steps before them hold trees by design.</summary>
    private static void AssertNoSymbols(GeneratorRunResult result)
    {
        foreach (string step in new[] { AugmentationGenerator.ModelStep, AugmentationGenerator.FilesStep, "result_ForAttributeWithMetadataName" })
        {
            if (!result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)) continue;
            foreach ((object value, IncrementalStepRunReason _) in runs.SelectMany(r => r.Outputs))
                Assert.Null(ObjectGraph.FindForbidden(value));
        }
    }

    private static bool IsWanted(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" || path == typeof(StepAttribute).Assembly.Location;
    }
}
