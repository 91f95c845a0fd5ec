using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Catalog;
using AugDsl.Generators.Diagnostics;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Lowering;
using AugDsl.Generators.Passes;
using Microsoft.CodeAnalysis;

namespace AugDsl.Generators.Analyzers;

/// <summary>Something that is legal and may surprise.</summary>
internal sealed record Hint(DiagnosticDescriptor Rule, int Site, IReadOnlyList<object> Arguments);

/// <summary>Finds what may surprise in a pipeline that compiles.</summary>
internal static class Hints
{
    public static IEnumerable<Hint> Find(LoweredPipeline lowered)
    {
        ClassifyKinds.Run(lowered.Steps);
        return [.. Always(lowered), .. SecondSampling(lowered), .. MovedBorder(lowered), .. PadAfterCrop(lowered), .. TinyHue(lowered)];
    }

    private static IEnumerable<Hint> Always(LoweredPipeline lowered)
    {
        foreach (Step step in lowered.Steps.Where(s => s.Active.IsAlways))
        {
            string? remedy = step.Name switch
            {
                "HorizontalFlip" or "VerticalFlip" => "if only some should be flipped, write Probability = 0.5",
                "Rotate" or "Hue" or "TranslateX" or "TranslateY" or "Translate" when IsConstantAndActs(step) => "if a range was meant, write (-value, value)",
                _ => null,
            };
            if (remedy is not null) yield return new Hint(Rules.AlwaysHappens, step.Site, [step.Name, remedy]);
        }
    }

    private static bool IsConstantAndActs(Step step)
    {
        if (step.Draws.Count > 0) return false;
        if (step.Map is { } map) return map.Shape != MapShape.Identity;
        return step.Values is not null && !step.Sentence.Contains("by 0°");
    }

    private static IEnumerable<Hint> SecondSampling(LoweredPipeline lowered)
    {
        Step? raster = null;
        foreach (Node node in lowered.Nodes)
        {
            if (node is not StepNode { Step: { Active.IsNever: false } step }) continue;
            if (step.Kind is StepKind.Positional or StepKind.Neighbourhood) raster = step;
            if (step.Kind is StepKind.Raster) raster = null;
            if (step.Kind != StepKind.Geometric || raster is null) continue;
            yield return new Hint(Rules.SecondSampling, step.Site, [step.Name, raster.Name, $"write '{step.Name}' before '{raster.Name}' to sample once"]);
            raster = null;
        }
    }

    private static IEnumerable<Hint> MovedBorder(LoweredPipeline lowered)
    {
        if (lowered.Model.Options.Border != Border.Constant) yield break;
        double[] fill = [.. Enumerable.Range(0, 4).Select(i => lowered.Model.Options.Fill[System.Math.Min(i, lowered.Model.Options.Fill.Count - 1)])];
        List<Step> flat = [.. lowered.Nodes.OfType<StepNode>().Select(n => n.Step).Where(s => !s.Active.IsNever)];
        for (int i = 0; i < flat.Count; i++)
        {
            if (flat[i].Kind != StepKind.Pointwise || !Moves(flat[i], fill)) continue;
            Step? geometry = flat.Skip(i + 1).TakeWhile(s => s.Kind is StepKind.Pointwise or StepKind.Statistical or StepKind.Geometric)
                .FirstOrDefault(s => s.Kind == StepKind.Geometric && (s.Field is not null || s.Map!.Shape > MapShape.Exact || s.Name == "Pad"));
            if (geometry is not null) yield return new Hint(Rules.MovedBorder, flat[i].Site, [flat[i].Name, geometry.Name]);
        }
    }

    private static bool Moves(Step step, double[] fill) => new[] { 0.0, 1.0 }.Any(end => step.Values!.Where((v, c) =>
        System.Math.Abs(System.Math.Min(1, System.Math.Max(0, v.Evaluate(fill, leaf => leaf is DrawRef draw ? (end == 0 ? draw.Field.Range.Low : draw.Field.Range.High) : 0))) - fill[c]) > 1e-6).Any());

    private static IEnumerable<Hint> PadAfterCrop(LoweredPipeline lowered)
    {
        Step? crop = null;
        foreach (Step step in lowered.Nodes.OfType<StepNode>().Select(n => n.Step))
        {
            if (step.Name is "CenterCrop" or "RandomCrop" or "RandomResizedCrop") crop = step;
            if (step.Kind is StepKind.Raster or StepKind.Positional or StepKind.Neighbourhood) crop = null;
            if (step.Name == "Pad" && crop is not null) yield return new Hint(Rules.PadAfterCrop, step.Site, [crop.Name]);
        }
    }

    private static IEnumerable<Hint> TinyHue(LoweredPipeline lowered) => lowered.Steps
        .Where(s => s.Name == "Hue" && s.Draws.Any(d => d.Name == "Degrees" && d.Range.Low >= -1 && d.Range.High <= 1))
        .Select(s => new Hint(Rules.TinyHue, s.Site, []));
}
