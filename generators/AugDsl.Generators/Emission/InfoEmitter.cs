using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Info</c> and <c>Explain</c>: the plan as data and as text.</summary>
internal static class InfoEmitter
{
    public static void Emit(SourceWriter writer, PassPlan plan)
    {
        writer.Line("/// <summary>What the compiler knows of this pipeline: its steps, its draws, its plan.</summary>");
        writer.Line("public static global::AugDsl.Pipelines.PipelineInfo Info { get; } = new()").Line("{");
        CanvasSize final = plan.Lowered.FinalCanvas;
        Property(writer, "Name", Quote(plan.Model.Target.FullName));
        Property(writer, "Format", "global::AugDsl.PixelFormat." + plan.Model.Options.Format);
        Property(writer, "Channels", plan.Channels.ToString(CultureInfo.InvariantCulture));
        Property(writer, "IsFloatOutput", plan.IsFloatOutput ? "true" : "false");
        Property(writer, "OutputLayout", "global::AugDsl.Layout." + (plan.IsFloatOutput && !((OutputKind)plan.Output!.Kind).IsHwc ? "Chw" : "Hwc"));
        Property(writer, "FixedOutputSize", final.IsFixed ? $"new global::AugDsl.Imaging.ImageSize({DrawEmitter.Int(final.Width)}, {DrawEmitter.Int(final.Height)})" : "null");
        if (plan.Model.Options.ScaledDecoding) Property(writer, "ScaledDecoding", "true");
        EmitMixing(writer, plan);
        EmitTargets(writer, plan.Model.Options);
        Property(writer, "MaximumPasses", plan.MaximumPasses.ToString(CultureInfo.InvariantCulture));
        Property(writer, "Fingerprint", "0x" + PipelineEmitter.Fingerprint(plan).ToString("X16", CultureInfo.InvariantCulture));
        Property(writer, "Plan", string.Join("\n        + ", PlanText.Lines(plan).Select(l => Quote(l + "\n"))));
        writer.Line("    Steps =").Line("    [");
        foreach (Step step in plan.Steps)
            writer.Line($"        new global::AugDsl.Pipelines.StepInfo({step.Index}, {Quote(step.Path)}, {Quote(step.Kind.Name)}, {Quote(step.Sentence)}),");
        writer.Line("    ],").Line("    Draws =").Line("    [");
        foreach ((DrawField field, int offset) in ParametersEmitter.Offsets(plan.Lowered.Parameters))
            writer.Line($"        new global::AugDsl.Pipelines.DrawInfo({Quote(field.Step)}, {Quote(field.Access)}, {Quote(field.TypeName)}, {offset.ToString(CultureInfo.InvariantCulture)}),");
        writer.Line("    ],").Line("};");
    }

    /// <summary>The sentences in which a drawn value stands; the others are those of <c>Info.Steps</c>.</summary>
    public static void EmitSentences(SourceWriter writer, PassPlan plan, string contract)
    {
        List<Step> drawn = [.. plan.Steps.Where(s => !s.Kind.IsOutput && !s.Active.IsNever && s.Explanation.Any(e => e.Draw is not null))];
        if (drawn.Count == 0) return;
        writer.Line($"static string? {contract}.Sentence(int step, in Parameters p) => step switch").Open();
        foreach (Step step in drawn) writer.Line($"{step.Index} => global::System.FormattableString.Invariant($\"{string.Concat(step.Explanation.Select(Piece))}\"),");
        writer.Line("_ => null,").Close("};").Line();
    }

    public static string Quote(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static void EmitTargets(SourceWriter writer, PipelineOptions options)
    {
        if (options.Targets == Targets.None) return;
        Property(writer, "Targets", PlanText.TargetsCode(options.Targets));
        if (options.MaskFill != 0) Property(writer, "MaskFill", options.MaskFill.ToString(CultureInfo.InvariantCulture));
        if (options.MinimumVisibility != 0) Property(writer, "MinimumVisibility", Literal.Text(options.MinimumVisibility));
    }

    private static void EmitMixing(SourceWriter writer, PassPlan plan)
    {
        if (plan.Model.Mixing.Count == 0) return;
        writer.Line("    Mixing =").Line("    [");
        foreach (MixModel rule in plan.Model.Mixing)
        {
            string alpha = rule.Alpha is { } value ? ", alpha: " + Literal.Text(value) : "";
            writer.Line(System.FormattableString.Invariant($"        new global::AugDsl.Mixing.MixRule(global::AugDsl.Mixing.MixKind.{rule.Kind}, {Quote(rule.Path)}{alpha}) {{ Probability = {Literal.Text(rule.Probability)}, StartEpoch = {rule.StartEpoch}, EndEpoch = {rule.EndEpoch}, OnEpochs = {rule.OnEpochs}, OffEpochs = {rule.OffEpochs} }},"));
        }

        writer.Line("    ],");
    }

    private static string Piece(ExplanationPart part)
    {
        if (part.Draw is null) return Quote(part.Text).Trim('"').Replace("{", "{{").Replace("}", "}}");
        if (part.Draw.Draw is NumberDraw { Law: MemberLaw law }) return $"{{(global::{law.Enumeration})p.{part.Draw.Access}}}";
        return part.Draw.Type == DrawType.Double ? $"{{p.{part.Draw.Access}:0.####}}" : $"{{p.{part.Draw.Access}}}";
    }

    private static void Property(SourceWriter writer, string name, string value) => writer.Line($"    {name} = {value},");
}
