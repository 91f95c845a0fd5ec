extern alias generator;

using AugDsl.Generators.Tests.Harness;
using generator::AugDsl.Algebra;
using generator::AugDsl.Generators.Ir;
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
    [InlineData("[OneOf<F>]", 2, "Contrast(2), Equalize, AutoContrast, Invert")]
    [InlineData("[OneOf<F>][OneOf<F>]", 3, "Contrast(2), Equalize, Sharpen(1), Rotate(3)")]
    [InlineData("[OneOf<F>(Probability = 0.5)][Rotate(1)]", 3, "Include<G>, Contrast(2)", "Equalize, GaussianBlur(1)")]
    [InlineData("[GaussianBlur(1)][OneOf<F>][Rotate(2)]", 2, "Rotate(1), Scale(2)")]
    [InlineData("[SomeOf<F>(1)]", 2, "Contrast(2), Equalize, AutoContrast")]
    [InlineData("[SomeOf<F>(0, 2)]", 3, "Contrast(2), Equalize, AutoContrast")]
    [InlineData("[SomeOf<F>(2, Ordered = false)][Rotate(1)]", 3, "Rotate(1), GaussianBlur(1), Contrast(2)")]
    [InlineData("[SomeOf<F>(1, 3, Ordered = false)][Rotate(1)]", 3, "Rotate(1), GaussianBlur(1), OneOf<G>", "Contrast(2), Equalize")]
    [InlineData("[RandomOrder<F>][Rotate(2)]", 4, "Rotate(1), Rotate(2), Sharpen(1), Sharpen(1), Include<G>", "GaussianBlur(1), Rotate(3)")]
    public void Known_numbers(string steps, int expected, string f = "Invert", string g = "Invert")
    {
        PassPlan plan = Compiler.Plan(steps, $"[Fragment, {f}] private sealed class F; [Fragment, {g}] private sealed class G;");
        Assert.Equal(expected, plan.MaximumPasses);
        Assert.Equal(plan.MaximumPasses, 1 + Lists(plan.Lowered.Nodes).Max(Begun));
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

    /// <summary>All lists that gates, choices, sets and orders allow.</summary>
    private static IEnumerable<IEnumerable<Step>> Lists(IReadOnlyList<Node> nodes)
    {
        DrawField[] fields = [.. Conditions(nodes).SelectMany(c => c.Terms).Select(t => t.Field).Distinct()];
        return from values in Values(fields) from list in Lists(nodes, t => Holds(t, values)) select list;
    }

    private static IEnumerable<Condition> Conditions(IEnumerable<Node> nodes) =>
        nodes.SelectMany(n => n is OrderNode order ? [order.Active, .. order.Children.SelectMany(Conditions)] : (IEnumerable<Condition>)[n.Own!.Active]);

    private static IEnumerable<Dictionary<DrawField, int>> Values(IReadOnlyList<DrawField> fields)
    {
        if (fields.Count == 0) return [[]];
        IEnumerable<int> possible = fields[0].Draw switch
        {
            ChoiceDraw choice => Enumerable.Range(0, choice.Weights.Count).Where(i => choice.Weights[i] > 0),
            SubsetDraw subset => Enumerable.Range(0, 1 << subset.Weights.Count).Where(s => int.PopCount(s) >= subset.Minimum && int.PopCount(s) <= subset.Maximum
                && Enumerable.Range(0, subset.Weights.Count).All(i => (s & (1 << i)) == 0 || subset.Weights[i] > 0)),
            _ => [0, 1],
        };
        return from value in possible from rest in Values([.. fields.Skip(1)]) select new Dictionary<DrawField, int>(rest) { [fields[0]] = value };
    }

    private static bool Holds(ConditionTerm term, Dictionary<DrawField, int> values) =>
        term.Member is { } bit ? (values[term.Field] & (1 << bit)) != 0 : values[term.Field] == (term.Choice ?? 1);

    private static IEnumerable<IEnumerable<Step>> Lists(IReadOnlyList<Node> nodes, Func<ConditionTerm, bool> holds)
    {
        if (nodes.Count == 0) return [[]];
        return from first in Of(nodes[0], holds) from rest in Lists([.. nodes.Skip(1)], holds) select first.Concat(rest);
    }

    private static IEnumerable<IEnumerable<Step>> Of(Node node, Func<ConditionTerm, bool> holds)
    {
        if (node is StepNode { Step: var step }) return [step.Active.IsNever || !step.Active.Terms.All(holds) ? [] : [step]];
        OrderNode order = (OrderNode)node;
        return order.Active.Terms.All(holds) ? Permutations([.. order.Children]).SelectMany(children => Lists([.. children.SelectMany(c => c)], holds)) : [[]];
    }

    private static IEnumerable<IReadOnlyList<T>> Permutations<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((item, i) => Permutations<T>([.. items.Where((_, k) => k != i)]).Select(rest => (IReadOnlyList<T>)[item, .. rest]));

    private static int Begun(IEnumerable<Step> list)
    {
        PassSplitting splitting = default;
        int measured = 0;
        foreach (Step step in list)
        {
            if (step.Kind.Measures) measured++;
            if (step.Kind.MovesPoints) splitting.Geometry();
            if (step.Kind.MakesRaster) splitting.Raster();
        }

        return splitting.Begun + measured;
    }
}
