using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.OneCall;

/// <summary>Pipelines whose numbers are given: constants become fields, and nothing else changes.</summary>
public sealed class GivenNumbersTests
{
    private const string Steps = "[Resize(24, 31)]\n[Rotate(15)]\n[Brightness(0.5, 2)]";

    [Fact]
    public void Constants_are_fields_that_are_not_drawn_and_may_have_every_legal_value()
    {
        string text = Text("[AugDsl.CompilerServices.GivenNumbers]\n" + Steps);
        Assert.Contains("p.ResizeWidth = 24;", text, StringComparison.Ordinal);
        Assert.Contains("p.ResizeHeight = 31;", text, StringComparison.Ordinal);
        Assert.Contains("p.RotateDegrees = 15.0;", text, StringComparison.Ordinal);
        Assert.Contains("p.BrightnessFactor = draws.Uniform(", text, StringComparison.Ordinal);
        Assert.Contains("Between(\"ResizeWidth\", ResizeWidth, 1, 65535);", text, StringComparison.Ordinal);
        Assert.Contains("Between(\"RotateDegrees\", RotateDegrees, (-360.0), 360.0);", text, StringComparison.Ordinal);
    }

    /// <summary>The stream is not opened where nothing is drawn.</summary>
    [Fact]
    public void Nothing_is_drawn_where_all_is_given() =>
        Assert.DoesNotContain("DrawStream", Text("[AugDsl.CompilerServices.GivenNumbers]\n[Pad(3)]\n[Sharpen(0.5)]"), StringComparison.Ordinal);

    [Fact]
    public void Without_the_mark_they_are_literals() => Assert.DoesNotContain("ResizeWidth", Text(Steps), StringComparison.Ordinal);

    /// <summary>A name says nothing: the mark is the runtime's own.</summary>
    [Fact]
    public void A_mark_of_somebody_elses_marks_nothing() => Assert.DoesNotContain(
        "ResizeWidth",
        Text("[Mine.GivenNumbers]\n" + Steps, "namespace Mine { public sealed class GivenNumbersAttribute : System.Attribute { } }"),
        StringComparison.Ordinal);

    private static string Text(string steps, params string[] more) => string.Concat(GeneratorHarness.Run([Compiler.Source(steps), .. more]).Compiles().Texts.Values);
}
