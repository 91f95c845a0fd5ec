using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Analyzers;

/// <summary>A step of the flattened pipeline and the children of random orders that it stands in, from the outside.</summary>
internal sealed record Visit(Step Step, IReadOnlyList<(OrderNode Order, int Child)> Orders)
{
    /// <summary>The steps that some sample has, in source order.</summary>
    public static IEnumerable<Visit> Walk(IReadOnlyList<Node> nodes) => Walk(nodes, []);

    /// <summary>Whether some sample has both steps, and this one first.</summary>
    public bool CanPrecede(Visit other)
    {
        if (Step == other.Step || Step.Active.Excludes(other.Step.Active)) return false;
        return Step.Index < other.Step.Index || OrderShared(other);
    }

    /// <summary>Whether a random order decides which of the two comes first.</summary>
    public bool OrderShared(Visit other) => Orders.Any(mine => other.Orders.Any(theirs => theirs.Order == mine.Order && theirs.Child != mine.Child));

    private static IEnumerable<Visit> Walk(IReadOnlyList<Node> nodes, IReadOnlyList<(OrderNode Order, int Child)> orders)
    {
        foreach (Node node in nodes)
        {
            if (node.Own is { Active.IsNever: false } step) yield return new Visit(step, orders);
            // A branch over a raster is a step that makes one: what is in it reads that raster and nothing else.
            if (node is BranchNode { Kind.MakesRaster: true }) continue;
            for (int i = 0; i < node.Children.Count; i++)
            {
                foreach (Visit visit in Walk(node.Children[i], node is OrderNode order ? [.. orders, (order, i)] : orders)) yield return visit;
            }
        }
    }
}
