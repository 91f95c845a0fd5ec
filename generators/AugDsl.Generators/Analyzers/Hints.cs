using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Parsing;

namespace AugDsl.Generators.Analyzers;

/// <summary>Finds what may surprise in a pipeline that compiles. Each hint is information: the pipeline does what it says.</summary>
internal static class Hints
{
    /// <summary>Reports all hints.</summary>
    public static void Report(LoweredPipeline lowered, IReadOnlyList<StepSite> sites, ArgumentPlaces? options, DiagnosticBag diagnostics)
    {
        foreach (Step step in lowered.Steps.Where(s => !sites[s.Site].IsOfPolicy))
        {
            ArgumentPlaces places = sites[step.Site].Places;
            StepAttribute attribute = AttributeFactory.Create(sites[step.Site].Step);
            Always(step, attribute, places, diagnostics);
            TinyHue(attribute, places, diagnostics);
            NothingToDo(lowered, step, attribute, places, diagnostics);
            UnusedFill(attribute, sites[step.Site], diagnostics);
        }

        List<Visit> walk = [.. Visit.Walk(lowered.Nodes).Where(v => !sites[v.Step.Site].IsOfPolicy)];
        OrderHints.Report(walk, sites, diagnostics);
        BorderHints.Report(lowered, walk, sites, diagnostics);
        CopyHints.Report(lowered, walk, sites, options, diagnostics);
        DecodingHints.Report(lowered, walk, sites, options, diagnostics);
    }

    private static void Always(Step step, StepAttribute attribute, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (!step.Active.IsAlways) return;
        if (attribute is HorizontalFlipAttribute or VerticalFlipAttribute)
        {
            diagnostics.Report(Rules.AlwaysHappens, places.Attribute, Remedy.AddProbability, [step.Name, "if only some should be flipped, write Probability = 0.5"]);
            return;
        }

        if (attribute is not SignedRangeStepAttribute { RandomSign: false, Values: null } range || range.Minimum != range.Maximum || range.Minimum == 0) return;
        string value = Math.Abs(range.Minimum).ToString("R", CultureInfo.InvariantCulture);
        diagnostics.Report(Rules.AlwaysHappens, places.OfRange("Minimum", "Maximum"), Remedy.WriteRange, [step.Name, $"if a range was meant, write (-{value}, {value})"]);
    }

    private static void TinyHue(StepAttribute attribute, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (attribute is HueAttribute { Minimum: >= -1, Maximum: <= 1 } hue && (hue.Minimum != 0 || hue.Maximum != 0))
            diagnostics.Report(Rules.TinyHue, places.OfRange("Minimum", "Maximum"));
    }

    private static void NothingToDo(LoweredPipeline lowered, Step step, StepAttribute attribute, ArgumentPlaces places, DiagnosticBag diagnostics)
    {
        if (attribute is GrayscaleAttribute && lowered.Model.Options.Channels == 1)
            diagnostics.Report(Rules.NothingToDo, places.Attribute, step.Name, "the pipeline's format has one channel; remove the step");
        else if (attribute.Probability == 0)
            diagnostics.Report(Rules.NothingToDo, places.Of("Probability"), step.Name, "its Probability is 0; remove the step");
    }

    private static void UnusedFill(StepAttribute attribute, StepSite site, DiagnosticBag diagnostics)
    {
        if (attribute.GetType().GetProperty("FillMode")?.GetValue(attribute) is FillMode mode and not FillMode.Constant && site.Step.Properties.Any(p => p.Name == "Fill"))
            diagnostics.Report(Rules.UnusedFill, site.Places.Of("Fill"), $"with FillMode.{mode}", "FillMode = FillMode.Constant");
    }
}
