using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Model;
using AugDsl.Generators.Passes;

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
        Property(writer, "OutputLayout", "global::AugDsl.Layout." + (plan.IsFloatOutput && !plan.Output!.OutputIsHwc ? "Chw" : "Hwc"));
        Property(writer, "FixedOutputSize", final.IsFixed ? $"new global::AugDsl.Imaging.ImageSize({DrawEmitter.Int(final.Width)}, {DrawEmitter.Int(final.Height)})" : "null");
        if (plan.Model.Options.ScaledDecoding) Property(writer, "ScaledDecoding", "true");
        EmitMixing(writer, plan);
        EmitTargets(writer, plan.Model.Options);
        Property(writer, "MaximumPasses", plan.MaximumPasses.ToString(CultureInfo.InvariantCulture));
        Property(writer, "Fingerprint", "0x" + PipelineEmitter.Fingerprint(plan).ToString("X16", CultureInfo.InvariantCulture));
        Property(writer, "Plan", string.Join("\n        + ", PlanText.Lines(plan).Select(l => Quote(l + "\n"))));
        writer.Line("    Steps =").Line("    [");
        foreach (Step step in plan.Steps)
            writer.Line($"        new global::AugDsl.Pipelines.StepInfo({step.Index}, {Quote(step.Path)}, {Quote(step.Kind.ToString())}, {Quote(step.Sentence)}),");
        writer.Line("    ],").Line("    Draws =").Line("    [");
        foreach ((DrawField field, int offset) in ParametersEmitter.Offsets(plan.Lowered.Parameters))
            writer.Line($"        new global::AugDsl.Pipelines.DrawInfo({Quote(field.Step)}, {Quote(field.Access)}, {Quote(field.TypeName)}, {offset.ToString(CultureInfo.InvariantCulture)}),");
        writer.Line("    ],").Line("};");
    }

    public static void EmitExplain(SourceWriter writer, PassPlan plan)
    {
        writer.Line("/// <summary>The drawn steps of one sample, in its order, as a person would read them.</summary>");
        writer.Line("/// <param name=\"p\">The draws.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A draw is not legal.</exception>");
        writer.Open("public static string Explain(in Parameters p)");
        writer.Line("p.Validate();");
        writer.Line("global::AugDsl.CompilerServices.ExplanationBuilder text = new(Info, p.Key, p.SourceWidth, p.SourceHeight);");
        if (plan.Model.Options.ScaledDecoding) writer.Line("text.Decoding(ReductionFor(in p));");
        writer.Open("foreach ((int step, int width, int height) in List(in p))");
        List<Step> explained = [.. plan.Steps.Where(s => s.Kind != StepKind.Output && !s.Active.IsNever)];
        if (explained.Count > 0)
        {
            writer.Open("switch (step)");
            foreach (Step step in explained)
            {
                writer.Line($"case {step.Index}:");
                writer.Line($"    text.Step(step, width, height, $\"{string.Concat(step.Explanation.Select(Piece))}\");");
                writer.Line("    break;");
            }

            writer.Close();
        }

        writer.Close();
        if (plan.Output is { } output) writer.Line($"text.Output({output.Index}, {Quote(output.Sentence)});");
        writer.Line("return text.ToString();").Close().Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public static string Explain(global::AugDsl.Randomness.SampleKey key, global::AugDsl.Imaging.ImageSize sourceSize)");
        writer.Line("Parameters p = Draw(key, sourceSize);").Line("return Explain(in p);").Close();
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
        return part.Draw.Type == DrawType.Double ? $"{{p.{part.Draw.Access}:0.####}}" : $"{{p.{part.Draw.Access}}}";
    }

    private static void Property(SourceWriter writer, string name, string value) => writer.Line($"    {name} = {value},");
}
