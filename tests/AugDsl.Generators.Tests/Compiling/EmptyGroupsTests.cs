using System.Globalization;
using System.Text;
using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>Groups in groups of which some never happen: what the code declares stands before what reads it, whatever is left of them.</summary>
public sealed class EmptyGroupsTests
{
    private static readonly string[] s_kinds = ["Include", "RandomOrder", "OneOf", "SomeOf"];
    private static readonly string[] s_probabilities = ["0", "0.5", "1"];
    private static readonly string[] s_leaves = ["Resize(21, 19)", "Resize(21, 19, Probability = 0), Invert", "RandomCrop(5, 5, Padding = 3, Weight = 0), Gamma(2, Weight = 1)", "Invert"];

    /// <summary>Every kind and probability on two levels, around steps that move the canvas, never do, or have none.</summary>
    [Theory]
    [InlineData("Include")]
    [InlineData("RandomOrder")]
    [InlineData("OneOf")]
    [InlineData("SomeOf")]
    public void Of_two_levels(string outer)
    {
        StringBuilder source = new("using AugDsl;\n");
        int number = 0;
        foreach (string often in s_probabilities)
        {
            foreach (string kind in s_kinds)
            {
                foreach (string rarely in s_probabilities)
                {
                    foreach (string leaf in s_leaves)
                    {
                        // A weight has a meaning in a choice only.
                        string steps = kind is "OneOf" or "SomeOf" ? leaf : leaf.Replace(", Weight = 0", "", StringComparison.Ordinal).Replace(", Weight = 1", "", StringComparison.Ordinal);
                        Append(source, $"P{number++}", $"{outer}<Outer>({Number(outer)}Probability = {often})", $"{kind}<Inner>({Number(kind)}Probability = {rarely})", steps);
                    }
                }
            }
        }

        // Without a body of its own a pipeline has two files.
        Assert.InRange(GeneratorHarness.Run(source.ToString()).Compiles().Texts.Count, 2 * number, 4 * number);
    }

    /// <summary>SomeOf says how many; the harder of its two kinds is the one with an order.</summary>
    private static string Number(string kind) => kind == "SomeOf" ? "1, Ordered = false, " : "";

    /// <summary>An order of an order that never happens, between maps: the second map stood above the size that it reads.</summary>
    [Theory]
    [InlineData("RandomOrder<Middle>", "RandomOrder<Inner>(Probability = 0)")]
    [InlineData("RandomOrder<Middle>", "Include<Inner>(Probability = 0)")]
    [InlineData("RandomOrder<Middle>(Probability = 0)", "RandomOrder<Inner>")]
    [InlineData("OneOf<Middle>(Probability = 0.5)", "RandomOrder<Inner>(Probability = 0)")]
    [InlineData("SomeOf<Middle>(0, 1, Ordered = false)", "SomeOf<Inner>(0, Ordered = false)")]
    [InlineData("SomeOf<Middle>(1, Ordered = false)", "SomeOf<Inner>(1, 2)")]
    public void Of_three_levels(string middle, string inner) => GeneratorHarness.Run($$"""
        using AugDsl;
        [AugmentationPipeline]
        [Scale(1.19)]
        [RandomOrder<Outer>(Probability = 0.5)]
        [QuarterTurns(1)]
        [RandomCrop(4, 4, Padding = 4)]
        public sealed partial class Train
        {
            [Fragment, {{middle}}] private sealed class Outer;
            [Fragment, {{inner}}] private sealed class Middle;
            [Fragment, Resize(21, 69), RandomCrop(3, 3)] private sealed class Inner;
        }
        """).Compiles();

    private static void Append(StringBuilder source, string name, string outer, string inner, string leaf) => source.Append(CultureInfo.InvariantCulture, $$"""
        [AugmentationPipeline, Scale(1.19), {{outer}}, QuarterTurns(1), RandomCrop(4, 4, Padding = 4)]
        public sealed partial class {{name}}
        {
            [Fragment, {{inner}}] private sealed class Outer;
            [Fragment, {{leaf}}] private sealed class Inner;
        }

        """);
}
