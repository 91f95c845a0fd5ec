using AugDsl.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Caching;

/// <summary>Of a step that the user has written, the generator reads what it declares, and not its code.</summary>
public sealed class OwnStepCachingTests
{
    private const string Pipeline = "using AugDsl;\n[AugmentationPipeline, Pointwise<Step>(0.1, 0.4), Gamma(0.5, 2)] public sealed partial class Train;\n";

    private const string Step = """
        using AugDsl.OwnSteps;
        [StepParameter(0, "Strength", 0, 1)]
        public readonly struct Step : IChannelStep
        {
            public static TLane Apply<TLane>(TLane value, in StepNumbers<TLane> numbers)
                where TLane : struct, ILane<TLane> => value * numbers[0];
        }
        """;

    [Theory]
    [InlineData("value * numbers[0]", "value + numbers[0]", true)]
    [InlineData("\"Strength\", 0, 1", "\"Strength\", 0, 1.0", true)]
    [InlineData("\"Strength\", 0, 1", "\"Strength\", 0, 2", false)]
    [InlineData("\"Strength\", 0, 1", "\"Amount\", 0, 1", false)]
    public void Only_what_it_declares_writes_the_files_again(string before, string after, bool kept)
    {
        CSharpCompilation project = GeneratorHarness.Project(Pipeline, Step);
        CSharpCompilation edited = project.ReplaceSyntaxTree(project.SyntaxTrees[1], GeneratorHarness.Parse(Step.Replace(before, after, StringComparison.Ordinal), "File1.cs"));
        GeneratorRunResult result = GeneratorHarness.Driver().RunGenerators(project).RunGenerators(edited).GetRunResult().Results.Single();
        Assert.NotEmpty(GeneratorHarness.ModelReasons(result));
        Assert.All(GeneratorHarness.ModelReasons(result), r => Assert.Equal(kept, GeneratorHarness.IsKept(r)));
    }
}
