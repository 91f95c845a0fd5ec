using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Says in words what the compiler did: on hover, in <c>Info.Plan</c>, and for <c>augdsl explain</c>.</summary>
internal static class PlanText
{
    public static IReadOnlyList<string> Lines(PassPlan plan)
    {
        PipelineOptions options = plan.Model.Options;
        List<string> lines =
        [
            $"{plan.Model.Target.FullName}: {plan.Steps.Count} steps, {(plan.MaximumPasses == 1 ? "one pass" : "up to " + plan.MaximumPasses + " passes")} over the pixels",
            $"source {options.Format}, border {options.Border}, {Interpolation(plan)}, antialiasing {(options.Antialias ? "on" : "off")}, clamping {options.Clamping}",
            $"output {(plan.IsFloatOutput ? "float32 " + (((OutputKind)plan.Output!.Kind).IsHwc ? "H x W x C" : "C x H x W") : "bytes H x W x C")}, {(plan.Lowered.FinalCanvas.IsFixed ? plan.Lowered.FinalCanvas.ToString() : "size per sample")}",
            $"{plan.Lowered.Parameters.AllFields().Count()} draws a sample",
            "steps:",
        ];
        if (options.ScaledDecoding) lines.Insert(2, "decoding: a JPEG is read at 1/2, 1/4 or 1/8 where the first sampling shrinks it that much");
        if (options.Targets != Targets.None) lines.Insert(lines.Count - 1, Annotations(options));
        lines.AddRange(plan.Steps.Select(s => "  " + StepLine(s)));
        lines.Add("schedule:");
        Items(plan.Items, "  ", lines);
        if (plan.Items.LastOrDefault() is PlanSegment { WithOutput: not null }) lines.Add("  rounded nowhere");
        else if (plan.Output is { } output) lines.Add($"  {output.Index + 1}: folded into the last colour matrix, rounded nowhere");
        else lines.Add("  rounded once, half to even, to 8 bits");
        if (plan.Model.Mixing.Count > 0) lines.Add("mixing, the first that is active and drawn:");
        lines.AddRange(plan.Model.Mixing.Select(r => "  " + MixLine(r)));
        return lines;
    }

    /// <summary>The remarks of the generated class: what a person sees on hover.</summary>
    public static string Documentation(PassPlan plan)
    {
        IEnumerable<string> lines = Lines(plan).Select(l => "/// " + l.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));
        return "/// <remarks>\n/// <code>\n" + string.Join("\n", lines) + "\n/// </code>\n/// </remarks>";
    }

    private static string Interpolation(PassPlan plan)
    {
        string own = plan.Model.Options.Interpolation.ToString();
        if (plan.Interpolating is not { } step) return own;
        return step.Active.IsAlways ? $"interpolation drawn by {step.Path}" : $"{own} or drawn by {step.Path}";
    }

    private static string MixLine(MixModel rule)
    {
        string alpha = rule.Alpha is { } value ? FormattableString.Invariant($", alpha {value}") : "";
        string share = rule.Probability == 1 ? "every sample" : FormattableString.Invariant($"a share of {rule.Probability} of the samples");
        string epochs = rule.StartEpoch == 0 && rule.EndEpoch == int.MaxValue ? "" : rule.EndEpoch == int.MaxValue
            ? FormattableString.Invariant($", from epoch {rule.StartEpoch} on") : FormattableString.Invariant($", from epoch {rule.StartEpoch} to before {rule.EndEpoch}");
        string rhythm = rule.OffEpochs == 0 ? "" : FormattableString.Invariant($", {rule.OnEpochs} epochs on and {rule.OffEpochs} off");
        return $"{rule.Path}{alpha}: {share}{epochs}{rhythm}";
    }

    /// <summary>The targets as a C# expression.</summary>
    public static string TargetsCode(Targets targets) => string.Join(" | ", Names(targets).Select(n => "global::AugDsl.Targets." + n));

    private static string Annotations(Model.PipelineOptions options)
    {
        string masks = options.Targets.HasFlag(Targets.Masks) ? FormattableString.Invariant($", masks filled with {options.MaskFill}") : "";
        string boxes = options.Targets.HasFlag(Targets.Boxes) ? FormattableString.Invariant($", boxes kept from visibility {options.MinimumVisibility} on") : "";
        return $"annotations: {string.Join(", ", Names(options.Targets)).ToLowerInvariant()} through all maps{masks}{boxes}";
    }

    private static IEnumerable<string> Names(Targets targets) =>
        new[] { Targets.Masks, Targets.Boxes, Targets.Keypoints }.Where(t => targets.HasFlag(t)).Select(t => t.ToString());

    private static string StepLine(Step step)
    {
        string condition = step.Active.IsAlways ? "" : step.Active.IsNever ? " (never)" : $" (if {step.Active.ToCode().Replace("p.", "")}: {Percent(step.Active.Share)} of the samples)";
        string clamp = step.Clamp switch
        {
            ClampKind.Dead => ", clamp dropped: no draw can leave 0..1",
            ClampKind.DependsOnTheDraw => ", clamp kept where the draw needs it",
            ClampKind.Live => ", clamp kept",
            _ => "",
        };
        return $"{step.Index + 1} {step.Path}: {step.Kind.Name.ToLowerInvariant()}, {step.Sentence}{clamp}{condition}";
    }

    /// <summary>A share as people read it: three digits are enough.</summary>
    private static string Percent(double share) => (100 * share).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) + " %";

    private static void Items(IReadOnlyList<PlanItem> items, string indent, List<string> lines)
    {
        foreach (PlanItem item in items)
        {
            // Steps that never happen; what is left of them is a canvas of a name of its own.
            if (item is PlanOrder { Steps.Count: 0 }) continue;
            lines.Add($"{indent}{item.Numbers}: {item.Text}");
            foreach (IReadOnlyList<PlanItem> part in item.Parts) Items(part, indent + "  ", lines);
        }
    }
}
