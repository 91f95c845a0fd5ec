using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Parsing;

namespace AugDsl.Generators.Analyzers;

/// <summary>A border that repeats the picture shows objects a second time; boxes and keypoints are moved, never multiplied.</summary>
internal static class CopyHints
{
    /// <summary>Reports such a border, with the first step that can show it, in a pipeline that declares boxes or keypoints.</summary>
    public static void Report(LoweredPipeline lowered, IReadOnlyList<Visit> walk, IReadOnlyList<StepSite> sites, ArgumentPlaces? options, DiagnosticBag diagnostics)
    {
        if (options is null || lowered.Model.Options.Border is not (Border.Reflect or Border.Symmetric or Border.Wrap)) return;
        Targets named = lowered.Model.Options.Targets & (Targets.Boxes | Targets.Keypoints);
        if (named == Targets.None) return;
        Visit? geometry = walk.FirstOrDefault(v => v.Step.Kind.MovesPoints && BorderHints.ShowsBorder(v.Step, sites));
        if (geometry is null) return;
        string without = named.ToString().ToLowerInvariant().Replace(", ", " and ");
        diagnostics.Report(
            Rules.UnlabelledCopies, options.Of("Border"), null, [geometry.Step.Name, lowered.Model.Options.Border.ToString(), without], sites[geometry.Step.Site].Places.Attribute);
    }
}
