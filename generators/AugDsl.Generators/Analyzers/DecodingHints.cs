using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Model;
using AugDsl.Generators.Parsing;

namespace AugDsl.Generators.Analyzers;

/// <summary>Scaled decoding that no sample can use: the first sampling must average, so it must shrink, and be the first to read the picture.</summary>
internal static class DecodingHints
{
    /// <summary>Reports <c>ScaledDecoding = true</c> where every picture is decoded whole all the same.</summary>
    public static void Report(LoweredPipeline lowered, IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, ArgumentPlaces? options, DiagnosticBag diagnostics)
    {
        if (!lowered.Model.Options.ScaledDecoding || options is null) return;
        // A step that draws the interpolation has one that averages among its own.
        bool isDrawn = lowered.Steps.Any(s => s.Interpolation is not null);
        if (Why(lowered.Model.Options, isDrawn, walk, sites) is { } why) diagnostics.Report(Rules.UnusedScaledDecoding, options.Of("ScaledDecoding"), why);
    }

    private static string? Why(PipelineOptions options, bool isDrawn, IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites)
    {
        if (options.Interpolation == Interpolation.Nearest && !isDrawn) return "with Interpolation.Nearest a shrinking step picks single pixels";
        if (!options.Antialias) return "with Antialias = false a shrinking step picks single pixels";
        List<Visit> shrinking = [.. walk.Where(v => CanShrink(v.Step, sites))];
        if (shrinking.Count == 0) return "no step shrinks the picture";
        Visit? reader = walk.Where((v, i) => Reads(v, i)).FirstOrDefault();
        return reader is not null && shrinking.All(s => s.Step.Index > reader.Step.Index) ? $"'{reader.Step.Name}' reads the whole picture before '{shrinking[0].Step.Name}' shrinks it" : null;
    }

    /// <summary>Whether every sample reads the canvas pixel by pixel here. A raster of the untouched picture is the picture.</summary>
    private static bool Reads(Visit visit, int place) =>
        visit.Step.Active.IsAlways && visit.Orders.Count == 0
        && (visit.Step.Kind.Measures || (visit.Step.Kind.MakesRaster && (visit.Step.Kind is not RasterKind || place > 0)));

    /// <summary>Whether the step's map may shrink. The filter does not look at dense fields.</summary>
    private static bool CanShrink(Step step, IReadOnlyList<StepSite> sites) =>
        step.Kind.MovesPoints && step.Field is null && OperationCatalog.TraitsOf(sites[step.Site].Step).CanShrink;
}
