extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Passes;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>What is grouped into one matrix, one body, one map; through the printed plan.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("[Saturation(0, 1)][Brightness(0, 1)][Invert]", "", "Matrix 1\nMatrix 2\nMatrix 3")]
    [InlineData("[Invert][Saturation(1.5)][Brightness(0.5)]", "", "Segment 1, 2, 3")]
    [InlineData("[Brightness(0.5, 1.5)][Invert][Saturation(0.5)][Brightness(3)]", "", "Matrix 1\nMatrix 2\nMatrix 3\nMatrix 4")]
    [InlineData("[Invert][Saturation(0.5)][Brightness(3)]", "Clamping = Clamping.AtOutput", "Matrix 1\nMatrix 2\nMatrix 3")]
    [InlineData("[Invert][Invert(Probability = 0.5)][Invert][Invert]", "", "Matrix 1\nMatrix 2\nMatrix 3\nMatrix 4")]
    [InlineData("[Invert][Brightness(0.5, Probability = 0)][Invert]", "", "Matrix 1\nMatrix 3")]
    [InlineData("[Brightness(1)][Gamma(2)]", "", "Segment 1, 2")]
    [InlineData("[Invert][Gamma(2)][Invert]", "", "Segment 1, 2, 3")]
    [InlineData("[Invert][Gamma(0.5, 2)][Invert]", "", "Segment 1\nSegment 2\nSegment 3")]
    [InlineData("[Brightness(0, 1)][Invert][Gamma(2)][Invert][Brightness(0, 1)]", "", "Matrix 1\nMatrix 2\nSegment 3\nMatrix 4\nMatrix 5")]
    [InlineData("[Saturation(1.3)][Rasterize][Saturation(1.3)]", "", "Matrix 1\nRaster 2\nMatrix 3")]
    [InlineData("[Saturation(1.3)][GaussianBlur(0, 2)][Saturation(1.3)]", "", "Matrix 1\nStage 2\nMatrix 3")]
    [InlineData("[Saturation(1.3)][GaussianBlur(0.1, 2)][Saturation(1.3)]", "", "Segment 1\nStage 2\nSegment 3")]
    [InlineData("[Saturation(1.3)][Sharpen(0, 1)][Saturation(1.3)]", "", "Segment 1\nStage 2\nSegment 3")]
    [InlineData("[Rotate(5)][Invert][Brightness(0.5)]", "", "Map 1\nSegment 2, 3")]
    [InlineData("[Brightness(0, 1)][GaussianBlur(1, Probability = 0.5)][Rotate(5)][Brightness(0.5)]", "", "Matrix 1\nStage 2\nMap 3\nMatrix 4")]
    [InlineData("[Brightness(0, 1)][GaussianBlur(1)][Rotate(5)][Brightness(0.5)]", "", "Matrix 1\nStage 2\nMap 3\nSegment 4")]
    [InlineData("[Invert][Contrast(0.5)][Invert]", "", "Matrix 1\nContrast 2\nMatrix 3")]
    [InlineData("[Invert][GaussianBlur(1)][Invert]", "", "Segment 1\nStage 2\nSegment 3")]
    [InlineData("[Invert][GaussianBlur(1, Probability = 0.5)][Invert]", "", "Matrix 1\nStage 2\nMatrix 3")]
    [InlineData("[Invert][GaussianNoise(0.1)][Invert]", "", "Segment 1\nSegment 2\nSegment 3")]
    // A run that comes to nothing has no body: the schedule leaves it out, as it does for drawn steps.
    public void Constant_runs(string steps, string options, string expected) => Assert.Equal(expected, Numbers(Compiler.Plan(steps, options: options)));

    /// <summary>The numbers are those of the schedule's folding: the clamp between the two cuts nothing, and is gone.</summary>
    [Fact]
    public void A_constant_run_is_the_folded_matrix()
    {
        PlanSegment body = Assert.Single(Compiler.Plan("[Invert][Brightness(0.5)]").Segments);
        Assert.Equal("Min(Max(((x0 * (-0.5)) + 0.5), 0.0), 1.0)", body.Values[0].ToString());
    }

    /// <summary>A clamp that cuts goes through what follows: x · 2 cut at 1, then · 0.5, is x cut at 0.5.</summary>
    [Fact]
    public void The_output_step_is_part_of_the_last_body()
    {
        PassPlan plan = Compiler.Plan("[Brightness(2)][Normalize(Mean = [0.5, 0.5, 0.5], Std = [2, 2, 2])]");
        PlanSegment body = Assert.IsType<PlanSegment>(Assert.Single(plan.Items));
        Assert.Equal("Min(Max((x0 * 2.0), 0.0), 1.0)", body.Values[0].ToString());
        Assert.Equal("Min(Max((x0 + (-0.25)), (-0.25)), 0.25)", body.WithOutput!.Values[0].ToString());
    }

    [Theory]
    [InlineData("[Gamma(0.5, 2)][Solarize(0.5)][Posterize(3)]", "Segment 1, 2, 3 GammaSolarizePosterize")]
    [InlineData("[Gamma(0.5, 2)][Solarize(0.5, Probability = 0.5)][Posterize(3)]", "Segment 1 Gamma\nSegment 2 Solarize\nSegment 3 Posterize")]
    [InlineData("[Gamma(2)][Invert][Gamma(2)][HorizontalFlip][Gamma(3)]", "Map 4 Exact\nSegment 1, 2, 3, 5 GammaInvertGammaGamma")]
    [InlineData("[GaussianNoise(0.1)][GaussianNoise(0.1)][Gamma(2)]", "Segment 1 GaussianNoise\nSegment 2 GaussianNoise2\nSegment 3 Gamma")]
    public void Bodies(string steps, string expected) => Assert.Equal(expected, string.Join("\n", Compiler.Plan(steps).After("PlanPasses").Split('\n').Select(l => l.StartsWith("Matrix", StringComparison.Ordinal) ? l[..l.IndexOf(" [", StringComparison.Ordinal)] : l)));

    [Fact]
    public void Bodies_are_cut_at_their_limit()
    {
        PassPlan plan = Compiler.Plan(string.Concat(Enumerable.Repeat("[Solarize(0.2, 0.8)][Posterize(2, 7)][Gamma(0.5, 2)]", 5)));
        Assert.True(plan.Segments.Count > 1);
        Assert.All(plan.Segments, s => Assert.InRange(CutSegments.CountOperations(s.Values), 1, CutSegments.MaximumOperations));
        Assert.Equal(plan.Segments.Count, plan.Segments.Select(s => s.Method).Distinct().Count());
        // Cut late: the next step would not have fitted.
        foreach ((PlanSegment a, PlanSegment b) in plan.Segments.Zip(plan.Segments.Skip(1)))
            Assert.True(CutSegments.CountOperations([.. a.Values, .. b.Steps[0].Values!.Select(v => v.Substitute(a.Values))]) > CutSegments.MaximumOperations);
    }

    [Theory]
    [InlineData("[Brightness(0.5, 1.5)][Rotate(5)][Gamma(2)][HorizontalFlip]", "2 4 1 3")]
    [InlineData("[Brightness(0.5, 1.5)][Contrast(0.5)][Gamma(2)][HorizontalFlip]", "1 2 4 3")]
    [InlineData("[Brightness(0.5, 1.5)][GaussianBlur(1)][Gamma(2)][HorizontalFlip]", "1 2 4 3")]
    [InlineData("[Brightness(0.5, 1.5)][Rasterize][Gamma(2)][Elastic(3, Sigma = 3)]", "1 2 4 3")]
    [InlineData("[GaussianNoise(0.1)][Rotate(5)]", "1 2")]
    public void Maps_move_up_to_the_raster_or_statistic_before(string steps, string expected) =>
        Assert.Equal(expected, Compiler.Plan(steps).After("MovePointwisePastMaps").Heads(1).Replace('\n', ' '));

    [Fact]
    public void Maps_pass_an_order_of_colours_and_no_other()
    {
        const string Colours = "[Fragment, Invert, Gamma(2)] private sealed class F;", Mixed = "[Fragment, Invert, HorizontalFlip] private sealed class F;";
        Assert.Equal("3 Rotate#1\norder RandomOrder<F>#1\n  1 RandomOrder<F>#1/Invert#1\n  2 RandomOrder<F>#1/Gamma#1", Compiler.Plan("[RandomOrder<F>][Rotate(5)]", Colours).After("MovePointwisePastMaps").Heads(2));
        Assert.Equal("order RandomOrder<F>#1\n  1 RandomOrder<F>#1/Invert#1\n  2 RandomOrder<F>#1/HorizontalFlip#1\n3 Rotate#1", Compiler.Plan("[RandomOrder<F>][Rotate(5)]", Mixed).After("MovePointwisePastMaps").Heads(2));
    }

    /// <summary>The plan may rearrange; the drawn list and its explanation keep the written order.</summary>
    [Fact]
    public void The_lowered_nodes_keep_the_written_order()
    {
        PassPlan plan = Compiler.Plan("[RandomOrder<F>]", "[Fragment, Include<G>, Invert] private sealed class F; [Fragment, Gamma(2), CenterCrop(3, 3)] private sealed class G;");
        Assert.Equal("order\n  1\n  2\n  3", IrPrinter.Print(plan.Lowered.Nodes).TrimEnd('\n').Heads(1));
        Assert.Equal("order\n  2\n  1\n  3", plan.After("MovePointwisePastMaps").Heads(1));
    }

    [Theory]
    [InlineData("[Rotate(5)][Gamma(2)]", "", 1)]
    [InlineData("[GaussianBlur(1)][Gamma(2)][GaussianNoise(0.1)]", "", 1)]
    [InlineData("[GaussianBlur(1)][Rotate(5)][Rotate(5)]", "", 2)]
    [InlineData("[GaussianBlur(1)][Rotate(5)][GaussianBlur(1)][Rotate(5)]", "", 3)]
    [InlineData("[GaussianBlur(1, Probability = 0)][Rotate(5)]", "", 1)]
    [InlineData("[GaussianBlur(1)][Rotate(5, Probability = 0.5)][Rotate(5)]", "", 2)]
    [InlineData("[GaussianBlur(1)][GaussianBlur(1, Probability = 0.5)][Rotate(5)]", "", 2)]
    [InlineData("[Contrast(2)][Rotate(5)]", "", 2)]
    [InlineData("[GaussianBlur(1)][RandomOrder<F>][Rotate(5)]", "[Fragment, Rotate(1), Scale(2)] private sealed class F;", 2)]
    [InlineData("[RandomOrder<F>]", "[Fragment, Rotate(1), GaussianBlur(1)] private sealed class F;", 2)]
    [InlineData("[RandomOrder<F>][Rotate(5)]", "[Fragment, Rotate(1), GaussianBlur(1)] private sealed class F;", 2)]
    [InlineData("[RandomOrder<F>][Rotate(5)]", "[Fragment, Rotate(1), GaussianBlur(1), Sharpen(1)] private sealed class F;", 3)]
    public void Passes_over_the_pixels(string steps, string fragments, int expected) => Assert.Equal(expected, Compiler.Plan(steps, fragments).MaximumPasses);

    private static string Numbers(PassPlan plan) => string.Join("\n", plan.Items.Select(i => i.GetType().Name["Plan".Length..] + " " + i.Numbers));
}
