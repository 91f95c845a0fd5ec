using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Between rasters and statistics: maps first, then values. A point-wise step commutes with every map (DESIGN 1.6), so geometric steps move
/// up over it, and runs of maps become longer. An order of point-wise steps alone is passed as a whole, if it leaves the canvas alone: what a
/// map reads of the canvas is declared where the canvas is made, and no map moves above that.
/// </summary>
internal static class MovePointwisePastMaps
{
    public static List<Node> Run(IReadOnlyList<Node> nodes)
    {
        List<Node> result = [];
        foreach (Node source in nodes)
        {
            // A new node: the lowered nodes keep the written order, which the drawn list and its explanation follow.
            Node node = source is OrderNode order ? order.With([.. order.Children.Select(c => (IReadOnlyList<Node>)Run(c))]) : source;
            int place = result.Count;
            if (node is StepNode { Step.Kind.MovesPoints: true })
            {
                while (place > 0 && IsPointwise(result[place - 1])) place--;
            }

            result.Insert(place, node);
        }

        return result;
    }

    private static bool IsPointwise(Node node) => node switch
    {
        StepNode { Step.Kind.CommutesWithMaps: true } => true,
        OrderNode order => !order.ChangesCanvas && order.Children.All(c => c.All(IsPointwise)),
        _ => false,
    };
}
