using AugDsl.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Fuzzing;

/// <summary>Projects that are made by the thousand.</summary>
internal static class FuzzProject
{
    // Errors are looked for, and what may be null causes none.
    private static readonly CSharpParseOptions s_options = RuleHarness.ParseOptions.WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilation s_empty = RuleHarness.Compile();

    /// <summary>A project of one file.</summary>
    public static CSharpCompilation Of(string source) => s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_options, "File0.cs"));
}
