using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Parsing;

namespace AugDsl.Generators.Analyzers;

/// <summary>Hints about the order of steps: a second sampling, and a pad that shows what a crop left outside.</summary>
internal static class OrderHints
{
    /// <summary>Reports them, with the reordering that avoids each.</summary>
    public static void Report(IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, DiagnosticBag diagnostics)
    {
        SecondSampling(walk, sites, diagnostics);
        PadAfterCrop(walk, sites, diagnostics);
    }

    private static void SecondSampling(IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, DiagnosticBag diagnostics)
    {
        HashSet<Visit> sampled = [];
        foreach (Visit geometry in walk.Where(v => v.Step.Kind.MovesPoints))
        {
            Visit? raster = walk.FirstOrDefault(r => r.Step.Kind.MakesRaster && r.Step.Kind is not RasterKind
                && !sampled.Contains(r) && r.CanPrecede(geometry) && !IsSplit(walk, r, geometry));
            if (raster is null) continue;

            // Later geometry composes with this one: every raster before it has been sampled already.
            if (geometry.Orders.Count == 0 && geometry.Step.Active.IsAlways) sampled.UnionWith(walk.Where(r => r.Step.Index < geometry.Step.Index));
            bool random = raster.OrderShared(geometry);
            string remedy = random
                ? $"in some of the random orders; take '{geometry.Step.Name}' out of the group and write it before, to sample once"
                : $"write '{geometry.Step.Name}' before '{raster.Step.Name}' to sample once";
            diagnostics.Report(
                Rules.SecondSampling, sites[geometry.Step.Site].Places.Attribute, random ? null : Remedy.MoveBefore,
                [geometry.Step.Name, raster.Step.Name, remedy], sites[raster.Step.Site].Places.Attribute);
        }
    }

    /// <summary>Whether a <c>Rasterize</c> between the two asks for the second sampling.</summary>
    private static bool IsSplit(IReadOnlyList<Visit> walk, Visit first, Visit second) => walk.Any(v =>
        v.Step.Kind is RasterKind && v.Step.Active.IsAlways && v.Orders.Count == 0 && first.Step.Index < v.Step.Index && v.Step.Index < second.Step.Index);

    private static void PadAfterCrop(IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, DiagnosticBag diagnostics)
    {
        foreach (Visit pad in walk.Where(v => v.Step is { Field: null, Name: "Pad" or "PadToSize" }))
        {
            Visit? crop = walk.LastOrDefault(c => c.Step is { Field: null, Name: "CenterCrop" or "RandomCrop" or "RandomResizedCrop" or "CropFraction" }
                && c.CanPrecede(pad) && !walk.Any(r => MakesRaster(r) && c.Step.Index < r.Step.Index && r.Step.Index < pad.Step.Index));
            if (crop is null) continue;
            diagnostics.Report(
                Rules.PadAfterCrop, sites[pad.Step.Site].Places.Attribute, crop.OrderShared(pad) ? null : Remedy.InsertRasterize, [pad.Step.Name, crop.Step.Name]);
        }
    }

    private static bool MakesRaster(Visit visit) =>
        visit.Step.Kind.MakesRaster && visit.Step.Active.IsAlways && visit.Orders.Count == 0;
}
