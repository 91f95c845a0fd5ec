extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Algebra;
using generator::AugDsl.Generators.Passes;
using generator::AugDsl.Generators.Steps;

namespace AugDsl.Generators.Tests.Passes;

/// <summary>The number of passes that the plan promises is the greatest of any sample: every gate, choice and order is tried.</summary>
public sealed class PassCountTests
{
    [Theory]
    [InlineData("[Rotate(1)][Invert]", 1)]
    [InlineData("[GaussianBlur(1)][Rotate(1)]", 2)]
    [InlineData("[Rotate(1)][GaussianBlur(1)]", 1)]
    [InlineData("[Rasterize][Rotate(1)][Sharpen(1)][ShearX(3)]", 3)]
    [InlineData("[Contrast(2)][Equalize]", 3)]
    [InlineData("[Superpixels(1)][Rotate(1, Probability = 0.5)][Scale(2)]", 2)]
    [InlineData("[RandomOrder<F>]", 3, "Rotate(1), GaussianBlur(1), Scale(2), Sharpen(1)")]
    [InlineData("[GaussianBlur(2)][RandomOrder<F>][Rotate(9)]", 4, "Rotate(1), GaussianBlur(1), Scale(2), Sharpen(1)")]
    [InlineData("[OneOf<F>][Rotate(9)]", 2, "Rotate(1), GaussianBlur(1)")]
    [InlineData("[RandomOrder<F>][Rotate(2)]", 4, "Rotate(1), Rotate(2), Sharpen(1), Sharpen(1), Include<G>", "GaussianBlur(1), Rotate(3)")]
    public void Known_numbers(string steps, int expected, string f = "Invert", string g = "Invert")
    {
        PassPlan plan = Compiler.Plan(steps, $"[Fragment, {f}] private sealed class F; [Fragment, {g}] private sealed class G;");
        Assert.Equal(expected, plan.MaximumPasses);
        Assert.Equal(plan.MaximumPasses, 1 + CountPasses.Steps(plan.Lowered.Nodes).Count(s => s.Kind.Measures) + Lists(plan.Lowered.Nodes).Max(Begun));
    }

    /// <summary>A branch over a raster is a run of its own; values in a tile are not.</summary>
    [Theory]
    [InlineData("[Blend<F>(0.5)][Rotate(1)]", 1, "Invert, Gamma(2)")]
    [InlineData("[Blend<F>(0.5)]", 2, "Invert, Contrast(2)")]
    [InlineData("[Blend<F>(0.5)]", 2, "Invert, GaussianBlur(2)")]
    [InlineData("[Blend<F>(0.5)][Rotate(1)]", 4, "Invert, GaussianBlur(2), Contrast(2)")]
    [InlineData("[SimplexBlend<F>(Probability = 0)][Rotate(1)]", 1, "Invert")]
    [InlineData("[SimplexBlend<F>][Rotate(1)]", 4, "Blend<G>(1)", "GaussianBlur(2)")]
    public void Branches_count(string steps, int expected, string f, string g = "Invert") =>
        Assert.Equal(expected, Compiler.Plan(steps, $"[Fragment, {f}] private sealed class F; [Fragment, {g}] private sealed class G;").MaximumPasses);

    /// <summary>A map moves up over a blend of values, and stays below one that measures or makes a raster.</summary>
    [Theory]
    [InlineData("Invert, Blend<G>(0.5)", "Map 5 Affine\nBranch 1, 2, 3, 4")]
    [InlineData("Contrast(2)", "Branch 1, 2\n  Contrast 2\nMap 3 Affine")]
    [InlineData("GaussianBlur(2)", "Branch 1, 2\n  Stage 2\nMap 3 Affine")]
    public void Maps_pass_blends_of_values(string f, string expected)
    {
        PassPlan plan = Compiler.Plan("[Blend<F>(0.5)][Rotate(1)]", $"[Fragment, {f}] private sealed class F; [Fragment, Invert] private sealed class G;");
        Assert.StartsWith(expected, IrPrinter.Print(plan.Items), StringComparison.Ordinal);
    }

    /// <summary>All lists that gates and orders allow; of a choice also the lists with several children, which the plan counts too.</summary>
    private static IEnumerable<IEnumerable<Step>> Lists(IReadOnlyList<Node> nodes)
    {
        if (nodes.Count == 0) return [[]];
        return from first in Of(nodes[0]) from rest in Lists([.. nodes.Skip(1)]) select first.Concat(rest);
    }

    private static IEnumerable<IEnumerable<Step>> Of(Node node)
    {
        if (node is StepNode { Step: var step }) return step.Active.IsAlways ? [[step]] : [[step], []];
        OrderNode order = (OrderNode)node;
        return [[], .. Permutations([.. order.Children]).SelectMany(children => Lists([.. children.SelectMany(c => c)]))];
    }

    private static IEnumerable<IReadOnlyList<T>> Permutations<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((item, i) => Permutations<T>([.. items.Where((_, k) => k != i)]).Select(rest => (IReadOnlyList<T>)[item, .. rest]));

    private static int Begun(IEnumerable<Step> list)
    {
        PassSplitting splitting = default;
        foreach (Step step in list)
        {
            if (step.Kind.MovesPoints) splitting.Geometry();
            if (step.Kind.MakesRaster) splitting.Raster();
        }

        return splitting.Begun;
    }
}
