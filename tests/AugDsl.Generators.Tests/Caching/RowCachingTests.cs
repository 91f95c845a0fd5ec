extern alias generator;

using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Caching;

/// <summary>An edit that changes no column leaves the written file; one that changes a column writes it again.</summary>
public sealed class RowCachingTests
{
    private const string Rows = """
        using AugDsl.Oversampling;
        namespace Project;
        public record Base([Ignore] int Id);
        [Oversample]
        public partial record Customer(int Id, [Continuous] double Income, [Categorical] string City, [Label] bool Left) : Base(Id)
        {
            public double Twice => 2 * Income;
        }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("Twice =>", "Twice => 1 +")]
    [InlineData("public double", "// A comment.\n    public double")]
    [InlineData("[Oversample]", "\n\n[Oversample()]")]
    [InlineData("[Label] bool", "[property: LabelAttribute] System.Boolean")]
    public void Kept(string from, string to) => Assert.All(After(from, to), r => Assert.True(GeneratorHarness.IsKept(r), r.ToString()));

    [Theory]
    [InlineData("[Continuous] double", "[Integer] double")]
    [InlineData("double Income", "float Income")]
    [InlineData("string City", "string? City")]
    [InlineData("bool Left", "int Left")]
    [InlineData("[Categorical]", "[Ignore]")]
    [InlineData("[Ignore] int Id", "[Integer] int Id")]
    [InlineData("partial record Customer", "partial record Client")]
    public void Written_again(string from, string to) => Assert.Contains(IncrementalStepRunReason.Modified, After(from, to));

    [Fact]
    public void An_unrelated_file_keeps_the_file()
    {
        CSharpCompilation before = GeneratorHarness.Project(Rows);
        CSharpCompilation after = before.AddSyntaxTrees(GeneratorHarness.Parse("internal static class Elsewhere;", "Elsewhere.cs"));
        Assert.All(Reasons(before, after), r => Assert.True(GeneratorHarness.IsKept(r), r.ToString()));
    }

    private static IReadOnlyList<IncrementalStepRunReason> After(string from, string to)
    {
        CSharpCompilation before = GeneratorHarness.Project(Rows);
        SyntaxTree tree = before.SyntaxTrees[0];
        string text = from.Length == 0 ? Rows : Rows.Replace(from, to, StringComparison.Ordinal);
        Assert.Equal(from.Length == 0, text == Rows);
        return Reasons(before, before.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(text, tree.FilePath)));
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(CSharpCompilation before, CSharpCompilation after)
    {
        GeneratorRunResult result = GeneratorHarness.Driver(new generator::AugDsl.Generators.OversamplingGenerator())
            .RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Single(result.GeneratedSources);
        return [.. GeneratorHarness.Reasons(result)];
    }
}
