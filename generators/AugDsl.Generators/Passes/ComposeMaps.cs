using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>Settles the shape of every run of maps: the product of its steps' maps, each the identity where its step was not drawn.</summary>
internal static class ComposeMaps
{
    public static void Run(IEnumerable<PlanItem> items)
    {
        foreach (PlanItem item in items)
        {
            if (item is PlanMap map) map.Shape = Compose(map.Steps).Shape;
            if (item is PlanOrder order)
            {
                foreach (IReadOnlyList<PlanItem> child in order.Children) Run(child);
            }
        }
    }

    /// <summary>The composed map from the last canvas to the one before the first step; dense fields are left out.</summary>
    public static MapMatrix Compose(IEnumerable<Step> steps)
    {
        MapMatrix total = MapMatrix.Identity;
        foreach (Step step in steps)
        {
            if (step.Map is { } map) total = total.After(map.When(step.Active));
        }

        return total;
    }
}
