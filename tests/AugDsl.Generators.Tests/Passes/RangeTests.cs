extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Passes;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Which clamps can act: for every draw, for some, for none.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData("Saturation(0, 1)", "Dead")]
    [InlineData("Saturation(0.5, 1.5)", "DependsOnTheDraw")]
    [InlineData("Saturation(1.1, 1.5)", "Live")]
    [InlineData("Brightness(0, 1)", "Dead")]
    [InlineData("Brightness(1.2, 1.4)", "Live")]
    [InlineData("Brightness(0.6, 1.4)", "DependsOnTheDraw")]
    [InlineData("Brightness(0.6, 1.4, PerChannel = true)", "DependsOnTheDraw")]
    [InlineData("Brightness(1.01)", "Live")]
    [InlineData("Contrast(0, 1, Pivot = Pivot.Middle)", "Dead")]
    [InlineData("Contrast(0.5, 1.5, Pivot = Pivot.Middle)", "DependsOnTheDraw")]
    [InlineData("Contrast(2, Pivot = Pivot.Middle)", "Live")]
    [InlineData("Grayscale(0, 1)", "Dead")]
    [InlineData("Invert", "Dead")]
    [InlineData("Solarize(0, 1)", "Dead")]
    [InlineData("Posterize(3)", "Dead")]
    // Interval arithmetic does not see that both powers of two belong to the same draw: kept to be sure.
    [InlineData("Posterize(1, 8)", "Live")]
    [InlineData("Gamma(0.1, 9)", "Dead")]
    [InlineData("LogContrast(0.5, 1)", "Dead")]
    [InlineData("LogContrast(0.5, 1.1)", "Live")]
    [InlineData("SigmoidContrast(0, 20)", "Dead")]
    [InlineData("SaltAndPepper(0, 1)", "Dead")]
    [InlineData("GaussianNoise(0.1)", "Live")]
    [InlineData("CoarseDropout(0, 0.5)", "Dead")]
    public void Clamps(string step, string expected)
    {
        PassPlan plan = Compiler.Plan($"[{step}]");
        Assert.Equal(expected, plan.Steps[0].Clamp.ToString());
        Assert.EndsWith(" clamp " + expected, plan.After("AnalyseRanges"), StringComparison.Ordinal);
        Assert.Equal("None", Compiler.Plan($"[{step}]", options: "Clamping = Clamping.AtOutput").Steps[0].Clamp.ToString());
    }

    /// <summary>A blend towards luma stays inside for weights in [0, 1], which interval arithmetic cannot see: its bounds are −1 and 2.</summary>
    [Fact]
    public void Corners_are_exact_where_every_degree_is_one()
    {
        ScalarExpr f = new DrawRef(new DrawField("s", "F", DrawType.Double, new Interval(0, 1), 0, null));
        ValueExpr x = ValueExpr.Channel(0), y = ValueExpr.Channel(1);
        Assert.Equal(new Interval(0, 1), RangeAnalysis.Of(((ValueExpr)f * x) + ((ValueExpr)(1 - f) * y), Interval.Unit));
        Assert.Equal(new Interval(-1, 1), RangeAnalysis.Of(x - y, Interval.Unit));
        Assert.Equal(new Interval(0, 0), RangeAnalysis.Of(x - x, Interval.Unit));
    }

    /// <summary>A square has its extreme inside the box, where corners do not look: f (1 − f) reaches 1/4.</summary>
    [Fact]
    public void Squares_get_interval_arithmetic()
    {
        ScalarExpr f = new DrawRef(new DrawField("s", "F", DrawType.Double, new Interval(0, 1), 0, null));
        ValueExpr x = ValueExpr.Channel(0);
        Assert.True(RangeAnalysis.Of((ValueExpr)(f * (1 - f)) * x, Interval.Unit).High >= 0.25);
        Assert.True(RangeAnalysis.Of(x * (1.0 - x), Interval.Unit).High >= 0.25);
        Assert.True(RangeAnalysis.Of((x - 0.5) * (x - 0.5), Interval.Unit).Low <= 0);
    }

    [Fact]
    public void Functions_that_grow_map_both_ends()
    {
        ValueExpr x = ValueExpr.Channel(0);
        Assert.Equal(Interval.Unit, RangeAnalysis.Of(ValueExpr.Log2(1.0 + x), Interval.Unit));
        Assert.Equal(new Interval(1, 4), RangeAnalysis.Of(ValueExpr.Exp2(2.0 * x), Interval.Unit));
        Assert.Equal(new Interval(0, 3), RangeAnalysis.Of(ValueExpr.SquareRoot(9.0 * x), Interval.Unit));
        Assert.Equal(Interval.All, RangeAnalysis.Of(ValueExpr.Log2(x), Interval.Unit));
        Assert.Equal(Interval.All, RangeAnalysis.Of(ValueExpr.SquareRoot(x - 0.5), Interval.Unit));
        ValueExpr[] functions = [ValueExpr.Log2(x), ValueExpr.Exp2(x), ValueExpr.SquareRoot(x)];
        Assert.Equal([2.0, 16.0, 2.0], functions.Select(f => f.Evaluate([4], _ => 0)));
        Assert.Equal("Log2(x0) Exp2(x0) SquareRoot(x0)", string.Join(" ", functions.Select(f => f.ToString())));
    }

    [Fact]
    public void Nothing_is_known_of_a_channel_without_clamps()
    {
        Interval range = RangeAnalysis.Of(ValueExpr.Channel(0) * 0.5, AnalyseRanges.ChannelRange(generator::AugDsl.Clamping.AtOutput));
        Assert.Equal(Interval.All, range);
        ValueExpr clamped = ValueExpr.Clamp01(ValueExpr.Channel(0));
        Assert.Equal("Min(Max(x0, 0.0), 1.0)", RangeAnalysis.DropDeadClamps(clamped, Interval.All).ToString());
        Assert.Equal("x0", RangeAnalysis.DropDeadClamps(clamped, Interval.Unit).ToString());
    }
}
