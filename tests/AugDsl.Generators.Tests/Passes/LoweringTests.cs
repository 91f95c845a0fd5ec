extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Generators.Ir;
using generator::AugDsl.Generators.Lowering;
using generator::AugDsl.Generators.Steps;
using generator::AugDsl.Generators.Support;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>Groups become conditions and orders; paths, slots, canvases and fields are settled.</summary>
public sealed class LoweringTests
{
    private const string Three = "[Fragment, Brightness(0.5, 1.5), Invert(Probability = 0.5), Gamma(2)] private sealed class F;";

    [Fact]
    public void A_choice_is_conditions_that_exclude_each_other()
    {
        LoweredPipeline lowered = Compiler.Lower("[OneOf<F>(Probability = 0.5)]", Three.Replace("Gamma(2", "Gamma(2, Weight = 0.5", StringComparison.Ordinal));
        Assert.Equal(
            ["p.F.Active && p.F.Choice == 0", "p.F.Active && p.F.Choice == 1 && p.F.InvertActive", "p.F.Active && p.F.Choice == 2"],
            lowered.Steps.Select(s => s.Active.ToCode()));
        Assert.True(lowered.Steps[0].Active.Excludes(lowered.Steps[1].Active));
        Assert.False(lowered.Steps[0].Active.Excludes(lowered.Steps[0].Active));
        DrawField choice = lowered.Parameters.AllFields().Single(f => f.Name == "Choice");
        Assert.Equal(Fnv.Hash32("OneOf<F>#1"), choice.Slot);
        Assert.Equal([1.0, 1.0, 0.5], Assert.IsType<ChoiceDraw>(choice.Draw).Weights);
    }

    [Fact]
    public void Probabilities_of_0_and_1_need_no_gate()
    {
        LoweredPipeline lowered = Compiler.Lower("[Include<F>(Probability = 0)][Invert(Probability = 0)][Invert(Probability = 1)][Include<G>(Probability = 1)]",
            "[Fragment, Invert(Probability = 0.5), Resize(3, 3)] private sealed class F; [Fragment, Invert] private sealed class G;");
        Assert.Equal(["false", "false", "false", "true", "true"], lowered.Steps.Select(s => s.Active.ToCode()));
        Assert.Equal("width x height", lowered.FinalCanvas.ToString());
        Assert.Empty(Compiler.Plan("[RandomOrder<F>(Probability = 0)]", Three).Items);
    }

    [Fact]
    public void Draws_exist_whether_used_or_not() =>
        Assert.Equal(
            ["F.Active", "F.Choice", "F.BrightnessFactor", "F.InvertActive", "F2.Order", "F2.BrightnessFactor", "F2.InvertActive"],
            Compiler.Lower("[OneOf<F>(Probability = 0.5)][RandomOrder<F>(Probability = 0)]", Three).Parameters.AllFields().Select(f => f.Access));

    [Fact]
    public void Paths_count_occurrences_of_a_kind_in_their_parent() => Assert.Equal(
        ["Invert#1", "Include<F>#1/Brightness#1", "Include<F>#1/Invert#1", "Include<F>#1/Gamma#1", "Invert#2", "turned", "again/Brightness#1", "again/Invert#1", "again/Gamma#1"],
        Compiler.Lower("[Invert][Include<F>][Invert][Rotate(3, Name = \"turned\")][Include<F>(Name = \"again\")]", Three).Steps.Select(s => s.Path));

    [Fact]
    public void A_slot_is_the_hash_of_the_path()
    {
        // The reference values of the FNV page.
        Assert.Equal(0x811C9DC5u, Fnv.Hash32(""));
        Assert.Equal(0xE40C292Cu, Fnv.Hash32("a"));
        Assert.Equal(0xBF9CF968u, Fnv.Hash32("foobar"));
        Assert.Equal(0xAF63DC4C8601EC8CUL, Fnv.Hash64("a"));
        Assert.Equal(0x85944171F73967E8UL, Fnv.Hash64("foobar"));
        Assert.All(Compiler.Lower("[Include<F>][Rotate(3, Name = \"ø\")]", Three).Steps, s => Assert.Equal(Fnv.Hash32(s.Path), s.Slot));
    }

    /// <summary>Equal paths, and the famous pair of words with the same hash: both would draw the same numbers.</summary>
    [Theory]
    [InlineData("[Invert(Name = \"x\")][Rotate(3, Name = \"x\")]")]
    [InlineData("[Invert(Name = \"costarring\")][Rotate(3, Name = \"liquid\")]")]
    public void Equal_slots_are_a_problem(string steps) => Assert.Equal(["AUG1010"], Compiler.LowerWithProblems(steps).Problems.Select(p => p.Rule));

    [Fact]
    public void Inserting_a_step_disturbs_later_steps_of_its_kind_only()
    {
        string[] before = [.. Compiler.Lower("[Invert][Gamma(2)][Rotate(3)]").Steps.Select(s => s.Path)];
        string[] after = [.. Compiler.Lower("[Invert][Rotate(1)][Gamma(2)][Rotate(3)]").Steps.Select(s => s.Path)];
        Assert.Equal(["Invert#1", "Rotate#1", "Gamma#1", "Rotate#2"], after);
        Assert.Equal(["Rotate#2"], after.Except(before));
    }

    [Fact]
    public void Canvases_are_literals_where_they_are_known()
    {
        LoweredPipeline lowered = Compiler.Lower("[Pad(1)][Resize(64, 32, Probability = 0.5)][Resize(20, 10)][CenterCrop(5, 4)][Pad(Left = 3)]");
        Assert.Equal(
            ["width1 x height1", "width2 x height2", "20 x 10", "5 x 4", "8 x 4"], lowered.Steps.Select(s => s.CanvasOut.ToString()));
        Assert.Equal("(p.ResizeActive ? 64.0 : width1)", ((Local)lowered.Steps[1].CanvasOut.Width).Definition!.ToString());
        Assert.True(lowered.FinalCanvas.IsFixed);
    }

    [Fact]
    public void Children_of_an_order_read_the_canvas_where_they_stand()
    {
        LoweredPipeline lowered = Compiler.Lower("[RandomOrder<F>][CenterCrop(2, 2)]", "[Fragment, Resize(9, 7), Pad(1), Invert] private sealed class F;");
        OrderNode order = Assert.IsType<OrderNode>(lowered.Nodes[0]);
        Assert.True(order.ChangesCanvas);
        Assert.Equal(["widthAt1 x heightAt1", "widthAt2 x heightAt2", "widthAt3 x heightAt3"], order.Captures.Select(c => c.ToString()));
        Assert.Equal(["9 x 7", "width2 x height2", "widthAt3 x heightAt3"], order.Results.Select(c => c.ToString()));
        Assert.Equal("widthAt4 x heightAt4", order.CanvasOut.ToString());
        Assert.Equal("widthAt4 x heightAt4", lowered.Steps[^1].CanvasIn.ToString());
        Assert.False(Assert.IsType<OrderNode>(Compiler.Lower("[RandomOrder<F>]", Three).Nodes[0]).ChangesCanvas);
    }
}
