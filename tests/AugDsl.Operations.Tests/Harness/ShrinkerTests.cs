using AugDsl.Tests.Shared;

namespace AugDsl.Operations.Tests.Harness;

/// <summary>The shrinker is only needed when something is broken, so it has tests of its own.</summary>
[JudgedOnce]
public sealed class ShrinkerTests
{
    private static readonly PipelineText s_text = new(
        ["Border = Border.Wrap", "Fill = [0.5]"],
        ["[Rotate(3)]", "[RandomOrder<F1>]", "[Invert]", "[OneOf<F3>]"],
        "[ToTensor]",
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["F1"] = ["[Hue(7)]", "[Include<F2>]", "[Gamma(2)]"],
            ["F2"] = ["[GaussianBlur(1)]", "[Sharpen(1)]"],
            ["F3"] = ["[Solarize(0.5)]", "[Posterize(3)]"],
        });

    [Fact]
    public void What_the_failure_needs_stays_and_nothing_else()
    {
        PipelineText smallest = Shrinker.Shrink(s_text, t => t.Write("P") is string p && p.Contains("Sharpen", StringComparison.Ordinal) && p.Contains("Wrap", StringComparison.Ordinal));
        Assert.Equal(
            "[AugmentationPipeline(Border = Border.Wrap)]\n[RandomOrder<F1>]\npublic sealed partial class P\n{\n"
            + "    [Fragment] [Include<F2>] private sealed class F1;\n    [Fragment] [Sharpen(1)] private sealed class F2;\n}\n",
            smallest.Write("P"));
    }

    [Fact]
    public void What_cannot_be_made_smaller_is_returned() => Assert.Same(s_text, Shrinker.Shrink(s_text, _ => false));

    [Fact]
    public void The_number_of_tries_is_bounded()
    {
        int tries = 0;
        Shrinker.Shrink(s_text, _ => tries++ < 0, tries: 5);
        Assert.Equal(5, tries);
    }
}
