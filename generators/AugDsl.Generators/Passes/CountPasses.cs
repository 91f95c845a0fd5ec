using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>The greatest number of passes over pixels that a sample can need: one, one more for each statistic, one more for each raster that geometry reads again, those of each branch.</summary>
internal static class CountPasses
{
    public static int Maximum(IReadOnlyList<Node> nodes) => 1 + Steps(nodes).Count(s => s.Kind.Measures) + Sequence(nodes).Most + Branches(nodes);

    /// <summary>All steps of a sequence, orders and branches flattened.</summary>
    public static IEnumerable<Step> Steps(IEnumerable<Node> nodes) =>
        nodes.SelectMany(n => (n.Own is { } own ? [own] : Enumerable.Empty<Step>()).Concat(n.Children.SelectMany(Steps))).Where(s => !s.Active.IsNever);

    /// <summary>A branch over a raster is a run of its own.</summary>
    private static int Branches(IEnumerable<Node> nodes) => nodes.Sum(n =>
        n.Children.Sum(Branches) + (n is BranchNode { Kind.MakesRaster: true } ? n.Children.Sum(c => 1 + Sequence(c).Most) : 0));

    private static PassTransfer Sequence(IEnumerable<Node> nodes) => nodes.Aggregate(PassTransfer.Nothing, (before, node) => before.Then(Of(node)));

    private static PassTransfer Of(Node node)
    {
        if (node is OrderNode order) return InAnyOrder([.. order.Children.Select(Sequence)]).OrNothing();
        // What is in a branch moves nothing out of it.
        Step step = node.Own!;
        if (step.Active.IsNever) return PassTransfer.Nothing;
        PassTransfer own = PassTransfer.Of(step.Kind);
        return step.Active.IsAlways ? own : own.OrNothing();
    }

    /// <summary>The worst over all orders. Children that do the same are alike, so it is enough to say how many of each kind have been.</summary>
    private static PassTransfer InAnyOrder(IReadOnlyList<PassTransfer> children)
    {
        List<(PassTransfer Transfer, int Count)> kinds = [.. children.GroupBy(c => c).Select(g => (g.Key, g.Count()))];
        int[] strides = new int[kinds.Count + 1];
        strides[0] = 1;
        for (int i = 0; i < kinds.Count; i++) strides[i + 1] = strides[i] * (kinds[i].Count + 1);

        // A place's digits say how many children of each kind have been.
        PassTransfer[] worst = new PassTransfer[strides[kinds.Count]];
        worst[0] = PassTransfer.Nothing;
        for (int place = 1; place < worst.Length; place++)
        {
            worst[place] = PassTransfer.Impossible;
            for (int i = 0; i < kinds.Count; i++)
            {
                if (place / strides[i] % (kinds[i].Count + 1) > 0) worst[place] = worst[place].Or(worst[place - strides[i]].Then(kinds[i].Transfer));
            }
        }

        return worst[worst.Length - 1];
    }
}
