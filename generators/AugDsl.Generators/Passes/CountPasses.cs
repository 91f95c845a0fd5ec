using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>The greatest number of passes over pixels that a sample can need: one, one more for each statistic, one more for each raster that geometry reads again.</summary>
internal static class CountPasses
{
    public static int Maximum(IReadOnlyList<Node> nodes)
    {
        int statistics = Steps(nodes).Count(s => s.Kind == StepKind.Statistical);
        return 1 + statistics + ReadAgain(nodes);
    }

    /// <summary>All steps of a sequence, orders flattened.</summary>
    public static IEnumerable<Step> Steps(IEnumerable<Node> nodes) => nodes.SelectMany(n => n is OrderNode order
        ? order.Children.SelectMany(Steps)
        : [((StepNode)n).Step]).Where(s => !s.Active.IsNever);

    private static int ReadAgain(IReadOnlyList<Node> nodes)
    {
        int count = 0;
        bool raster = false;
        foreach (Node node in nodes)
        {
            if (node is OrderNode order)
            {
                List<Step> inside = [.. Steps([order])];
                int rasters = inside.Count(IsRaster), maps = inside.Count(s => s.Kind == StepKind.Geometric);
                // In the worst order rasters and maps alternate.
                count += System.Math.Min(rasters + (raster ? 1 : 0), maps);
                raster |= rasters > 0;
                continue;
            }

            Step step = ((StepNode)node).Step;
            if (step.Active.IsNever) continue;
            if (IsRaster(step)) raster = true;
            if (step.Kind != StepKind.Geometric || !raster) continue;
            count++;
            raster = false;
        }

        return count;
    }

    private static bool IsRaster(Step step) => step.Kind is StepKind.Positional or StepKind.Neighbourhood or StepKind.Raster;
}
