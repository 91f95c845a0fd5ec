using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Parsing;

namespace AugDsl.Generators.Analyzers;

/// <summary>The border belongs to the source (DESIGN 1.6): a colour step changes a constant border that later geometry brings in.</summary>
internal static class BorderHints
{
    /// <summary>Reports colour steps that move the fill and stand before geometry that can show it.</summary>
    public static void Report(LoweredPipeline lowered, IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, DiagnosticBag diagnostics)
    {
        if (lowered.Model.Options.Border != Border.Constant) return;
        double[] fill = [.. Enumerable.Range(0, 4).Select(i => lowered.Model.Options.Fill[Math.Min(i, lowered.Model.Options.Fill.Count - 1)])];
        foreach (Visit color in walk.Where(v => v.Step.Kind is ValueKind && !v.Step.Kind.MakesRaster && Moves(v.Step, fill)))
        {
            Visit? geometry = walk.FirstOrDefault(g => g.Step.Kind.MovesPoints && color.CanPrecede(g) && ShowsBorder(g.Step, sites)
                && !walk.Any(r => r.Step.Kind.MakesRaster && color.Step.Index < r.Step.Index && r.Step.Index < g.Step.Index));
            if (geometry is null) continue;
            diagnostics.Report(Rules.MovedBorder, sites[color.Step.Site].Places.Attribute, null, [color.Step.Name, geometry.Step.Name], sites[geometry.Step.Site].Places.Attribute);
        }
    }

    /// <summary>Whether the geometry can show what lies outside the source.</summary>
    public static bool ShowsBorder(Step step, IReadOnlyList<StepSite> sites) =>
        step.Map is not { Shape: MapShape.Identity } && OperationCatalog.TraitsOf(sites[step.Site].Step).ShowsBorder;

    private static bool Moves(Step step, double[] fill) => new[] { 0.0, 0.5, 1.0 }.Any(at =>
        step.Values!.Where((value, channel) => Math.Abs(Clamp(value.Evaluate(fill, leaf => Leaf(leaf, at))) - fill[channel]) > 1e-6).Any());

    private static double Leaf(ScalarExpr leaf, double at) => leaf is DrawRef draw
        ? draw.Field.Range.Low + (at * (draw.Field.Range.High - draw.Field.Range.Low))
        : 0.5;

    private static double Clamp(double value) => Math.Min(1, Math.Max(0, value));
}
