using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>The greatest number of passes over pixels that a sample can need: one, one more for each statistic, one more for each raster that geometry reads again, those of each branch.</summary>
internal static class CountPasses
{
    public static int Maximum(IReadOnlyList<Node> nodes) => 1 + Sequence(nodes, 0).Most;

    /// <summary>All steps of a sequence, orders and branches flattened.</summary>
    public static IEnumerable<Step> Steps(IEnumerable<Node> nodes) =>
        nodes.SelectMany(n => (n.Own is { } own ? [own] : Enumerable.Empty<Step>()).Concat(n.Children.SelectMany(Steps))).Where(s => !s.Active.IsNever);

    /// <param name="nodes">Nodes one after the other, whose conditions begin alike.</param>
    /// <param name="depth">How many terms of their conditions are known to hold.</param>
    private static PassTransfer Sequence(IReadOnlyList<Node> nodes, int depth)
    {
        PassTransfer all = PassTransfer.Nothing;
        List<Node> some = [.. nodes.Where(n => !Active(n).IsNever)];
        for (int i = 0; i < some.Count;)
        {
            int first = i++;
            if (Term(some[first], depth) is not { } term)
            {
                all = all.Then(Of(some[first], depth));
                continue;
            }

            while (i < some.Count && Term(some[i], depth)?.Field == term.Field) i++;
            all = all.Then(Under(term, [.. some.Skip(first).Take(i - first)], depth));
        }

        return all;
    }

    /// <summary>Nodes whose next terms are of one field: a gate, a choice, or a set.</summary>
    private static PassTransfer Under(ConditionTerm term, IReadOnlyList<Node> nodes, int depth)
    {
        if (term.Choice is null && term.Member is null) return Sequence(nodes, depth + 1).OrNothing();
        PassTransfer[] children = [.. nodes.GroupBy(n => Term(n, depth)!.Choice ?? Term(n, depth)!.Member).Select(g => Sequence([.. g], depth + 1))];
        if (term.Field.Draw is SubsetDraw subset) return SomeOf(children, subset);
        // A child that leaves nothing to do is not among them.
        bool isComplete = term.Field.Draw is ChoiceDraw choice && choice.Weights.Count(w => w > 0) == children.Length;
        return children.Aggregate(isComplete ? PassTransfer.Impossible : PassTransfer.Nothing, (worst, child) => worst.Or(child));
    }

    /// <summary>The worst over all sets, by the number of their children.</summary>
    private static PassTransfer SomeOf(IReadOnlyList<PassTransfer> children, SubsetDraw subset)
    {
        PassTransfer[] worst = [PassTransfer.Nothing, .. Enumerable.Repeat(PassTransfer.Impossible, subset.Maximum)];
        foreach (PassTransfer child in children)
        {
            for (int count = subset.Maximum; count > 0; count--) worst[count] = worst[count].Or(worst[count - 1].Then(child));
        }

        // Children that leave nothing to do are not among them, so the least number does not bind.
        return worst.Aggregate((a, b) => a.Or(b));
    }

    private static PassTransfer Of(Node node, int depth) => node switch
    {
        OrderNode order => InAnyOrder(order, depth),
        // A branch over a raster is a run of its own; what is in it moves nothing out of it.
        BranchNode { Kind.MakesRaster: true } branch => PassTransfer.Of(branch.Kind).Plus(branch.Children.Sum(c => 1 + Sequence(c, depth).Most)),
        BranchNode branch => branch.Children.Aggregate(PassTransfer.Nothing, (before, c) => before.Then(Sequence(c, depth))),
        _ => PassTransfer.Of(node.Own!.Kind),
    };

    /// <summary>The worst over all orders, and over all sets where the children are drawn too. Children that do the same are alike, so it is enough to say how many of each kind have been.</summary>
    private static PassTransfer InAnyOrder(OrderNode order, int depth)
    {
        List<IReadOnlyList<Node>> drawn = [.. order.Children.Where(c => c.Any(n => !Active(n).IsNever))];
        SubsetDraw? subset = drawn.SelectMany(c => c).Select(n => Term(n, depth)).FirstOrDefault(t => t?.Member is not null)?.Field.Draw as SubsetDraw;
        List<(PassTransfer Transfer, int Count)> kinds = [.. drawn.Select(c => Sequence(c, subset is null ? depth : depth + 1)).GroupBy(c => c).Select(g => (g.Key, g.Count()))];
        int most = subset?.Maximum ?? drawn.Count;
        int[] strides = new int[kinds.Count + 1];
        strides[0] = 1;
        for (int i = 0; i < kinds.Count; i++) strides[i + 1] = strides[i] * (kinds[i].Count + 1);

        // A place's digits say how many children of each kind have been.
        PassTransfer[] worst = new PassTransfer[strides[kinds.Count]];
        worst[0] = PassTransfer.Nothing;
        PassTransfer answer = subset is null && kinds.Count > 0 ? PassTransfer.Impossible : PassTransfer.Nothing;
        for (int place = 1; place < worst.Length; place++)
        {
            worst[place] = PassTransfer.Impossible;
            int count = 0;
            for (int i = 0; i < kinds.Count; i++)
            {
                int digit = place / strides[i] % (kinds[i].Count + 1);
                count += digit;
                if (digit > 0) worst[place] = worst[place].Or(worst[place - strides[i]].Then(kinds[i].Transfer));
            }

            if (subset is null ? place == worst.Length - 1 : count <= most) answer = answer.Or(worst[place]);
        }

        return answer;
    }

    private static Condition Active(Node node) => node is OrderNode order ? order.Active : node.Own!.Active;

    private static ConditionTerm? Term(Node node, int depth) => Active(node).Terms.ElementAtOrDefault(depth);
}
