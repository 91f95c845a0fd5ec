using System.Text.RegularExpressions;
using AugDsl.Generators.Tests.Harness;
using AugDsl.Generators.Tests.Rules;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>What is in the text: what is particular to the pipeline, and nothing that the runtime can do for all of them.</summary>
public sealed class EmittedTextTests
{
    // As many lines may follow each other in two pipelines' files and be equal.
    private const int LongestEcho = 19;

    private static readonly string[] s_pipelines =
    [
        "[HorizontalFlip][Translate(0.1)][Rotate(15)][Scale(1.1)][ShearX(8)]",
        "[HorizontalFlip][Translate(0.2)][Rotate(-15)][Scale(0.9)][ShearY(8)]",
        "[Brightness(1.2)][Contrast(0.8, Pivot = Pivot.Middle)][Saturation(1.3)][Invert][Gamma(0.9)][Normalize(Preset = Normalization.ImageNet)]",
        "[Brightness(0.5, 1.5)][Contrast(0.5, 1.5)][Saturation(0.5, 1.5)][Hue(-18, 18)][Normalize(Preset = Normalization.ImageNet)]",
        "[RandomResizedCrop(224, 224)][HorizontalFlip(Probability = 0.5)][Rotate(-15, 15)][ToTensor]",
        "[Resize(32, 32)][Rotate(-20, 20)][GaussianBlur(0, 2)][GaussianNoise(0, 0.1)]",
        "[Hue(-18, 18)][Gamma(0.5, 2)][Elastic(3)]",
        "[Hue(-36, 36)][Posterize(3, 8)][Elastic(5)]",
    ];

    [Fact]
    public void Five_constant_maps_are_one_call_of_literals()
    {
        GeneratorRun run = GeneratorHarness.Run(Compiler.Source(s_pipelines[0])).Compiles();
        Assert.Equal(2, run.Texts.Count);
        Assert.InRange(run.Texts.Values.Sum(t => t.Split('\n').Length - 1), 100, 250);
        Assert.DoesNotContain(run.Texts.Values, t => Regex.IsMatch(t, "Degrees\\(|SegmentBody|double "));
        string prepare = Prepare(run);
        Assert.Equal(1, Regex.Count(prepare, @"schedule\.(?!Begin)"));
        Assert.Matches(@"Affine\(\s*-?[0-9.]+, -?[0-9.]+, \(-?[0-9.]+ \* width\) \+ \(", prepare.Replace("(-", "(", StringComparison.Ordinal));
    }

    [Fact]
    public void Constant_colours_are_one_call_of_one_body()
    {
        GeneratorRun run = GeneratorHarness.Run(Compiler.Source(s_pipelines[2])).Compiles();
        Assert.Equal(1, Regex.Count(Prepare(run), @"schedule\.(?!Begin)"));
        Assert.DoesNotContain(run.Texts.Values, t => t.Contains("Constants.At", StringComparison.Ordinal));
    }

    [Fact]
    public void The_classification_sample_is_short()
    {
        GeneratorRun run = GeneratorHarness.Run(File.ReadAllText(Path.Combine(RuleDocuments.Root, "samples", "Classification.cs"))).Compiles();
        Assert.InRange(run.Texts.Values.Sum(t => t.Split('\n').Length - 1), 300, 700);
    }

    /// <summary>What many pipelines have in common is the runtime's, and called; a body that two of them have is a file that they share.</summary>
    /// <summary>What many pipelines have in common is the runtime's, and called; a body that two of them have is a file that they share.</summary>
    [Fact]
    public void No_two_files_have_a_page_in_common()
    {
        GeneratorRun run = GeneratorHarness.Run([.. s_pipelines.Select((p, i) => Compiler.Source(p, "", "", "Pipeline" + i))]).Compiles();
        (string Name, string[] Lines)[] texts = [.. run.Texts.Select(t => (t.Key, t.Value.Split('\n')))];
        for (int a = 0; a < texts.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                (int length, int start) = Longest(texts[a].Lines, texts[b].Lines);
                Assert.True(length <= LongestEcho, $"{texts[a].Name}\n{texts[b].Name}\n{length} lines are equal:\n{string.Join("\n", texts[a].Lines.Skip(start).Take(length))}");
            }
        }
    }

    /// <summary>The name of a step, and the stream that it draws from, are no part of its body.</summary>
    [Theory]
    [InlineData("[Hue(-18, 18)][Gamma(0.5, 2)]", "[Hue(-36, 36)][Gamma(0.1, 3)]", 1)]
    [InlineData("[GaussianNoise(0, 0.1)][Rotate(-3, 3)][GaussianNoise(0, 0.2)]", "[Rotate(3)]", 1)]
    [InlineData("[Hue(-18, 18)]", "[Hue(-18, 18, Probability = 0.5)][Rotate(3)][Posterize(3, 8)]", 2)]
    [InlineData("[Solarize(0.2, 0.5)][Rotate(-3, 3)][GaussianBlur(2)][Solarize(0.2, 0.5)]", "[Rotate(3)]", 1)]
    public void A_body_is_written_once(string first, string second, int bodies)
    {
        GeneratorRun run = GeneratorHarness.Run(Compiler.Source(first, "", "", "First"), Compiler.Source(second, "", "", "Second")).Compiles();
        Assert.Equal(2 * bodies, run.Texts.Keys.Count(name => name.StartsWith("AugDsl.Generated.", StringComparison.Ordinal)));
    }

    private static string Prepare(GeneratorRun run)
    {
        string text = run.Texts.Values.Single(t => t.Contains(".Prepare(in", StringComparison.Ordinal));
        return text[text.IndexOf(".Prepare(in", StringComparison.Ordinal)..];
    }

    /// <summary>The longest run of equal lines, and where it begins in the first text.</summary>
    private static (int Length, int Start) Longest(string[] first, string[] second)
    {
        int[] before = new int[second.Length + 1];
        (int length, int start) = (0, 0);
        for (int i = 1; i <= first.Length; i++)
        {
            int[] now = new int[second.Length + 1];
            for (int j = 1; j <= second.Length; j++)
            {
                if (first[i - 1] != second[j - 1]) continue;
                now[j] = before[j - 1] + 1;
                if (now[j] > length) (length, start) = (now[j], i - now[j]);
            }

            before = now;
        }

        return (length, start);
    }
}
