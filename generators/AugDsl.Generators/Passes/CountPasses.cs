using System;
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

    /// <summary>The greatest count of maps that read a raster, followed for both endings: with and without a raster that nothing has read.</summary>
    private static int ReadAgain(IReadOnlyList<Node> nodes)
    {
        const int Impossible = -1_000_000;
        int read = 0, waiting = Impossible;
        foreach (Node node in nodes)
        {
            List<Step> steps = [.. Steps([node])];
            int rasters = steps.Count(IsRaster), maps = steps.Count(s => s.Kind == StepKind.Geometric);
            if (rasters + maps == 0) continue;
            bool isOptional = node is StepNode { Step.Active.IsAlways: false } or OrderNode;
            // In the worst order rasters and maps alternate; what ends with a raster leaves it to the maps that follow.
            int endsRead = maps == 0 ? Impossible : Math.Max(read + Math.Min(rasters, maps), waiting + Math.Min(rasters + 1, maps));
            int endsWaiting = rasters == 0 ? Impossible : Math.Max(read + Math.Min(rasters - 1, maps), waiting + Math.Min(rasters, maps));
            read = isOptional ? Math.Max(read, endsRead) : endsRead;
            waiting = isOptional ? Math.Max(waiting, endsWaiting) : endsWaiting;
        }

        return Math.Max(read, waiting);
    }

    private static bool IsRaster(Step step) => step.Kind is StepKind.Positional or StepKind.Neighbourhood or StepKind.Raster;
}
