extern alias generator;

using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Lowering;
using generator::AugDsl.Generators.Parsing;
using generator::AugDsl.Generators.Passes;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Tests.Harness;

/// <summary>Attributes → model, steps and plan, without the driver: for tests of passes.</summary>
internal static class Compiler
{
    /// <summary>The lowered pipeline of these attributes; it has no problems.</summary>
    /// <param name="steps">Attributes, as in a source.</param>
    /// <param name="fragments">Declarations inside the class.</param>
    /// <param name="options">Arguments of the pipeline attribute.</param>
    public static LoweredPipeline Lower(string steps, string fragments = "", string options = "")
    {
        LoweredPipeline lowered = LowerWithProblems(steps, fragments, options);
        Assert.Empty(lowered.Problems);
        return lowered;
    }

    /// <summary>The lowered pipeline, with what is wrong with it.</summary>
    public static LoweredPipeline LowerWithProblems(string steps, string fragments = "", string options = "")
    {
        Compilation project = GeneratorHarness.Project(Source(steps, fragments, options));
        ParseResult result = PipelineParser.Parse(project.GetTypeByMetadataName("Pipeline")!, project, CancellationToken.None);
        Assert.True(result.Model is not null, string.Join("\n", result.Diagnostics));
        return PipelineLowerer.Lower(result.Model!);
    }

    /// <summary>The plan of these attributes.</summary>
    public static PassPlan Plan(string steps, string fragments = "", string options = "") => PipelineCompiler.Compile(Lower(steps, fragments, options), withLog: true);

    /// <summary>The printed IR after a pass.</summary>
    public static string After(this PassPlan plan, string pass) => plan.Log.Single(l => l.StartsWith(pass + "\n", StringComparison.Ordinal))[(pass.Length + 1)..].TrimEnd('\n');

    /// <summary>The source of a pipeline in the global namespace.</summary>
    public static string Source(string steps, string fragments = "", string options = "", string name = "Pipeline") =>
        $"using AugDsl;\n[AugmentationPipeline({options})]\n{steps}\npublic sealed partial class {name}\n{{\n{fragments}\n}}\n";
}
