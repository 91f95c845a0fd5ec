using AugDsl.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AugDsl.Generators.Tests.Analyzers;

/// <summary>An editor shows code that is not finished: neither the analyzer nor the generator may throw on it.</summary>
[Long]
public sealed class HalfWrittenCode
{
    private const string Source = """
        using AugDsl;
        namespace N.@class
        {
            public partial class Outer
            {
                /// <summary>Documented.</summary>
                [AugmentationPipeline(Format = PixelFormat.Rgb8, Border = Border.Constant, Fill = [0.5, 0.2, 0.1], Interpolation = Interpolation.Bicubic)]
                [RandomResizedCrop(24, 24, MinArea = 0.35, MaxRatio = 4.0 / 3)]
                [HorizontalFlip(Probability = 0.5)]
                [Rotate(minimum: -15, maximum: 15, Expand = true)]
                [Affine(Rotate = [-5, 5], Scale = new[] { 0.5, 2.0 })]
                [RandomOrder<Jitter>, OneOf<Detail>(Probability = 0.3, Name = "detail")]
                [Posterize(2, 6), Pad(2, Left = 3), Contrast(0.5, Pivot = Pivot.Middle)]
                [Normalize(Mean = [0.5, 0.5, 0.5], Std = [0.2, 0.2, 0.2], Layout = Layout.Hwc)]
                public sealed partial class Train
                {
                    [Fragment, Brightness(0.6, 1.4, PerChannel = true), GaussianBlur(1), Hue(-18, 18)]
                    private sealed class Jitter;

                    [Fragment, CoarseDropout(0.1, Fill = [0.5], FillMode = FillMode.Constant, Weight = 2), Include<Deep>]
                    private sealed class Detail;

                    [Fragment, Elastic(3), GaussianNoise(0, 0.1), Gamma(0.5)]
                    private sealed class Deep;
                }
            }
        }
        """;

    [Fact]
    public async Task The_whole_source_is_right()
    {
        CSharpCompilation compilation = RuleHarness.Compile(Source);
        Assert.DoesNotContain(await RuleHarness.Analyze(compilation), d => d.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(RuleHarness.Generate(compilation).GeneratedTrees);
    }

    /// <summary>Every single token away, in turn.</summary>
    [Fact]
    public async Task Without_any_one_token()
    {
        int count = Tokens().Length;
        for (int i = 0; i < count; i++) await Survives(Without([i]));
    }

    [Fact]
    public async Task Without_random_tokens()
    {
        Random random = new(11);
        int count = Tokens().Length;
        for (int round = 0; round < 100; round++)
            await Survives(Without([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(count))]));
    }

    [Fact]
    public async Task With_a_token_written_over_another()
    {
        Random random = new(12);
        SyntaxToken[] tokens = Tokens();
        for (int round = 0; round < 150; round++)
        {
            SyntaxToken from = tokens[random.Next(tokens.Length)], to = tokens[random.Next(tokens.Length)];
            await Survives(Source.Remove(to.SpanStart, to.Span.Length).Insert(to.SpanStart, from.Text));
        }
    }

    [Theory]
    [InlineData("[AugmentationPipeline, Rotate(")]
    [InlineData("[AugmentationPipeline, Rotate(,)] partial class P;")]
    [InlineData("[AugmentationPipeline, Rotate] partial class P;")]
    [InlineData("[AugmentationPipeline, Rotate(\"x\", 3)] partial class P;")]
    [InlineData("[AugmentationPipeline, Rotate(3, Probability = \"x\", Nothing = 3)] partial class P;")]
    [InlineData("[AugmentationPipeline(Fill = [\"x\"]), Invert(Name = null)] partial class P;")]
    [InlineData("[AugmentationPipeline(Border = 3.5), Invert(Name = \"\")] partial class P;")]
    [InlineData("[AugmentationPipeline, Include<>] partial class P;")]
    [InlineData("[AugmentationPipeline, Include<Missing>] partial class P;")]
    [InlineData("[AugmentationPipeline, Include] partial class P;")]
    [InlineData("[AugmentationPipeline, Include<int>, Include<P[]>] partial class P;")]
    [InlineData("[AugmentationPipeline, Include<T>] partial class P<T>;")]
    [InlineData("[AugmentationPipeline, AugmentationPipeline, Invert] partial class P;")]
    [InlineData("[AugmentationPipeline, Invert(Name = \"a\\\"\\\\{0}\\n/#é\\ud83d\")] partial class P;")]
    [InlineData("[AugmentationPipeline, Invert] partial class P { [AugmentationPipeline, Invert] partial class P { } }")]
    [InlineData("[AugmentationPipeline, Step] partial class P;")]
    [InlineData("[AugmentationPipeline, RangeStep(1, 2), Group, Output] partial class P;")]
    [InlineData("[AugmentationPipeline, Invert] enum P { A }")]
    [InlineData("[AugmentationPipeline, Invert] delegate void P();")]
    [InlineData("[assembly: AugmentationPipeline, Invert] partial class P;")]
    [InlineData("[AugmentationPipeline] [Invert] partial class")]
    public Task Of_a_kind_that_people_write(string source) => Survives("using AugDsl;\n" + source);

    [Theory]
    [InlineData("a\\\"b\\\\c")]
    [InlineData("{0} {x}")]
    [InlineData("größe 3")]
    [InlineData("</summary>&")]
    [InlineData("class")]
    public void Odd_names_compile(string name) =>
        RuleHarness.GenerateAndCompile($"[AugmentationPipeline, Rotate(-3, 3, Name = \"{name}\"), GaussianBlur(1, 2, Probability = 0.5), Gamma(1, 2, Name = \"{name}x\")] partial class P;");

    private static async Task Survives(string source)
    {
        CSharpCompilation compilation = RuleHarness.Compile(source);
        await RuleHarness.Analyze(compilation);
        RuleHarness.Generate(compilation);
    }

    private static string Without(int[] places)
    {
        string text = Source;
        SyntaxToken[] tokens = Tokens();
        foreach (int place in places.Distinct().OrderDescending()) text = text.Remove(tokens[place].SpanStart, tokens[place].Span.Length);
        return text;
    }

    private static SyntaxToken[] Tokens() => [.. CSharpSyntaxTree.ParseText(Source, RuleHarness.ParseOptions).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0)];
}
