using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Between rasters and statistics: maps first, then values. A point-wise step commutes with every map (DESIGN 1.6), so geometric steps move
/// up over it, and runs of maps become longer. An order or a branch of point-wise steps alone is passed as a whole, if it leaves the canvas alone.
/// </summary>
internal static class MovePointwisePastMaps
{
    public static List<Node> Run(IReadOnlyList<Node> nodes)
    {
        List<Node> result = [];
        foreach (Node source in nodes)
        {
            // A new node: the lowered nodes keep the written order, which the drawn list and its explanation follow.
            Node node = source.With([.. source.Children.Select(c => (IReadOnlyList<Node>)Run(c))]);
            int place = result.Count;
            if (node is StepNode { Step.Kind.MovesPoints: true })
            {
                while (place > 0 && result[place - 1].CommutesWithMaps) place--;
            }

            result.Insert(place, node);
        }

        return result;
    }
}
