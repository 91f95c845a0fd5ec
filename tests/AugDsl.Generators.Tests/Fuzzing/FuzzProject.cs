using AugDsl.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Fuzzing;

/// <summary>Projects that are made by the thousand: they share the few assemblies that pipelines and generated code need.</summary>
internal static class FuzzProject
{
    private static readonly string[] s_wanted =
        ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Memory", "System.Numerics.Vectors", "System.Runtime.Intrinsics", "System.Runtime.InteropServices", "AugDsl.Runtime"];

    // Errors are looked for, and what may be null causes none.
    private static readonly CSharpParseOptions s_options = RuleHarness.ParseOptions.WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilation s_empty = Empty();

    /// <summary>A project of one file.</summary>
    public static CSharpCompilation Of(string source) => s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_options, "File0.cs"));

    private static CSharpCompilation Empty()
    {
        CSharpCompilation empty = RuleHarness.Compile();
        empty = empty.WithReferences(empty.References.Where(r => s_wanted.Contains(Path.GetFileNameWithoutExtension(r.Display))));
        Assert.NotNull(empty.GetTypeByMetadataName("AugDsl.AugmentationPipelineAttribute"));
        return empty;
    }
}
