extern alias generator;

using generator::AugDsl.Generators.Emission;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Passes;
using AugDsl.Generators.Tests.Harness;

namespace AugDsl.Generators.Tests.Compiling;

/// <summary>How numbers are drawn: the call, the plan's words, the interval that the passes know.</summary>
public sealed class DrawTextTests
{
    [Theory]
    [InlineData("Rotate(-30, 30)", "draws.Uniform(SLOT, 1, (-30.0), 30.0)", "rotate by {RotateDegrees}\u00b0")]
    [InlineData("Rotate(Values = [-30, 0, 30])", "draws.Pick<double>(SLOT, 1, [(-30.0), 0.0, 30.0])", "rotate by {RotateDegrees}\u00b0 (Degrees: one of -30, 0, 30)")]
    [InlineData("Rotate(-90, 90, Values = [7, -30, 7])", "draws.Pick<double>(SLOT, 1, [7.0, (-30.0), 7.0])", "rotate by {RotateDegrees}\u00b0 (Degrees: one of 7, -30, 7)")]
    [InlineData("Rotate(5, 30, Distribution = Distribution.LogUniform, RandomSign = true)", "draws.Sign(SLOT, 2) ? -draws.LogUniform(SLOT, 1, 5.0, 30.0) : draws.LogUniform(SLOT, 1, 5.0, 30.0)", "rotate by {RotateDegrees}\u00b0 (Degrees: log-uniform over 5..30, either sign)")]
    [InlineData("Rotate(Values = [5, 5], RandomSign = true)", "draws.Sign(SLOT, 2) ? -5.0 : 5.0", "rotate by {RotateDegrees}\u00b0 (Degrees: one of 5, 5, either sign)")]
    [InlineData("ShearX(Values = [5.142764557884242], RandomSign = true)", "draws.Sign(SLOT, 2) ? -5.142764557884242 : 5.142764557884242", "shear along x by {ShearXDegrees}\u00b0 (Degrees: 5.14276, either sign)")]
    [InlineData("Rotate(-30, 30, Distribution = Distribution.Beta)", "draws.Beta(SLOT, 1, (-30.0), 30.0, 2.0, 2.0)", "rotate by {RotateDegrees}\u00b0 (Degrees: Beta(2, 2) over -30..30)")]
    [InlineData("Rotate(-30, 30, Distribution = Distribution.Beta, Shape = [0.5, 3])", "draws.Beta(SLOT, 1, (-30.0), 30.0, 0.5, 3.0)", "rotate by {RotateDegrees}\u00b0 (Degrees: Beta(0.5, 3) over -30..30)")]
    [InlineData("Rotate(-30, 30, Distribution = Distribution.TruncatedNormal)", "draws.TruncatedNormal(SLOT, 1, (-30.0), 30.0)", "rotate by {RotateDegrees}\u00b0 (Degrees: truncated normal over -30..30)")]
    [InlineData("QuarterTurns(Values = [3, 1])", "draws.Pick<int>(SLOT, 1, [3, 1])", "{QuarterTurnsTurns} quarter turns counter-clockwise (Turns: one of 3, 1)")]
    [InlineData("MedianBlur(Values = [3, 7])", "draws.Pick<int>(SLOT, 1, [3, 7])", "median of {MedianBlurSize} x {MedianBlurSize} pixels (Size: one of 3, 7)")]
    public void A_draw_is_a_call(string step, string call, string sentence)
    {
        PassPlan plan = Compiler.Plan($"[{step}]");
        DrawField field = Assert.Single(plan.Lowered.Parameters.AllFields());
        string text = string.Concat(GeneratorHarness.Run(Compiler.Source($"[{step}]")).Compiles().Texts.Values);
        Assert.Contains($"p.{field.Access} = {call.Replace("SLOT", CallText.Slot(field.Slot), StringComparison.Ordinal)};", text, StringComparison.Ordinal);
        Assert.Equal(sentence, plan.Steps[0].Sentence);
        Assert.Contains(plan.Steps[0].Sentence, string.Join("\n", PlanText.Lines(plan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rotate(-90, 90, Values = [7, -30, 7])", -30, 7)]
    [InlineData("Rotate(Values = [7, 20], RandomSign = true)", -20, 20)]
    [InlineData("Rotate(1, 90, Distribution = Distribution.Beta)", 1, 90)]
    [InlineData("QuarterTurns(Values = [3, 1, 2])", 1, 3)]
    public void The_interval_is_the_hull_of_what_can_be_drawn(string step, double low, double high) =>
        Assert.Equal(new Interval(low, high), Assert.Single(Compiler.Lower($"[{step}]").Parameters.AllFields()).Range);

    [Theory]
    [InlineData("Rotate(15, Distribution = Distribution.Beta)")]
    [InlineData("Rotate(15, 15, Distribution = Distribution.LogUniform)")]
    [InlineData("Rotate(Values = [15])")]
    [InlineData("Rotate(-20, 20, Values = [15, 15])")]
    public void One_value_is_a_constant(string step)
    {
        PassPlan plan = Compiler.Plan($"[{step}]");
        Assert.Empty(plan.Lowered.Parameters.AllFields());
        Assert.Equal(Compiler.Plan("[Rotate(15)]").Items.Single().Text, plan.Items.Single().Text);
    }

    /// <summary>Each channel's number has a draw of its own, and the words stand once.</summary>
    [Fact]
    public void Numbers_that_are_drawn_alike_share_the_words()
    {
        PassPlan plan = Compiler.Plan("[Brightness(0.5, 2, Distribution = Distribution.LogUniform, PerChannel = true)]");
        Assert.EndsWith(" (FactorRed, FactorGreen, FactorBlue: log-uniform over 0.5..2)", plan.Steps[0].Sentence, StringComparison.Ordinal);
        Assert.Equal([1u, 2u, 3u], plan.Lowered.Parameters.AllFields().Select(f => f.Draw!.Number));
    }
}
