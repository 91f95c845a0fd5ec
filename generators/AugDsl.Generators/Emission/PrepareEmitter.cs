using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Prepare</c>: composes the maps of a sample, folds its matrices, and says to the schedule what is to be done.</summary>
internal sealed class PrepareEmitter(SourceWriter writer, PassPlan plan)
{
    // What is known to hold where the text stands.
    private Condition _around = Condition.Always;

    public static void Emit(SourceWriter writer, PassPlan plan, string contract) => new PrepareEmitter(writer, plan).Emit(contract);

    private void Emit(string contract)
    {
        Model.PipelineOptions options = plan.Model.Options;
        string fill = string.Join(", ", Enumerable.Range(0, 3).Select(i => Float(options.Fill[System.Math.Min(i, options.Fill.Count - 1)])));
        writer.Line("private static readonly global::AugDsl.Algebra.SamplingRule s_rule = new(");
        writer.Line($"    global::AugDsl.Border.{options.Border}, global::AugDsl.Interpolation.{options.Interpolation}, Antialias: {(options.Antialias ? "true" : "false")}, {fill});").Line();
        writer.Open($"static void {contract}.Prepare(in Parameters p, global::AugDsl.Scheduling.Schedule schedule, bool withOutput)");
        string clamp = options.Clamping == Clamping.EveryStep ? "true" : "false";
        writer.Line($"schedule.Begin(p.Key.Value, p.SourceWidth, p.SourceHeight, channels: {plan.Channels}, in {Rule()}, clampEveryStep: {clamp});");
        DrawEmitter.WithSides(writer, () => Items(plan.Items));
        if (plan.Output is { } output && plan.Items.LastOrDefault() is not PlanSegment { WithOutput: not null })
        {
            writer.Line().Line($"// {output.Index + 1} {output.Sentence}");
            writer.Under("if (withOutput)", $"schedule.Normalize({Normalization(output)});");
        }

        writer.Close();
    }

    /// <summary>The pipeline's rule, or the sample's where a step draws the interpolation.</summary>
    private string Rule()
    {
        if (plan.Interpolating is not { } step) return "s_rule";
        string drawn = $"s_rule with {{ Interpolation = (global::AugDsl.Interpolation)p.{step.Interpolation!.Access} }}";
        writer.Line($"// {step.Index + 1} {step.Path}");
        writer.Line($"global::AugDsl.Algebra.SamplingRule rule = {(step.Active.IsAlways ? drawn : $"{step.Active.ToCode()} ? {drawn} : s_rule")};");
        return "rule";
    }

    private void Items(IReadOnlyList<PlanItem> items)
    {
        foreach (PlanItem item in items)
        {
            if (item is PlanOrder order)
            {
                writer.Line().Line($"// {order.Numbers} in the order that was drawn: {order.Node.Path}");
                DrawEmitter.Order(writer, order.Node, i => Items(order.Parts[i]));
                continue;
            }

            if (item is PlanBranch branch)
            {
                Branch(branch);
                continue;
            }

            writer.Line();
            foreach (Step step in item.Commented) writer.Line($"// {step.Index + 1} {step.Sentence}");
            foreach (PrepareLine line in item.Lines) Line(line);
        }
    }

    /// <summary>The gate of a branch stands once, around it; what is in it asks for the rest of its condition.</summary>
    private void Branch(PlanBranch branch)
    {
        Condition around = _around;
        Condition own = branch.Step.Active.Without(around);
        writer.Line().Line($"// {branch.Step.Index + 1} {branch.Step.Sentence}");
        if (!own.IsAlways) writer.Open($"if ({own.ToCode()})");
        _around = branch.Step.Active;
        foreach (PrepareLine line in branch.Opening) Line(line);
        for (int i = 0; i < branch.Parts.Count; i++)
        {
            Items(branch.Parts[i]);
            writer.Line().Line(branch.Parts.Count == 1 ? $"// {branch.Step.Path} ends" : $"// {branch.Step.Path}: part {i + 1} ends");
            Line(branch.Closing(i));
        }

        _around = around;
        if (!own.IsAlways) writer.Close();
    }

    private void Line(PrepareLine line)
    {
        switch (line)
        {
            case PrepareLine.Begin begin:
                DrawEmitter.DeclareLets(writer, begin.Step);
                DrawEmitter.DeclareSides(writer, begin.Step);
                if ((begin.Step.Kind as MapKind)?.Call is { } map)
                    writer.Line($"global::AugDsl.Algebra.Map3x3 {map.Name} = {map.Function.ToCode()}({string.Join(", ", map.Arguments)});");
                break;
            case PrepareLine.Name { Local: var local }:
                writer.Line($"double {local.Name} = {ScalarText.Bare(local.Definition!.ToCode())};");
                break;
            case PrepareLine.Call call:
                List<Condition> anyOf = [.. call.AnyOf.Select(c => c.Without(_around))];
                string condition = anyOf.Any(c => c.IsAlways) ? "" : string.Join(" || ", anyOf.Select(c => c.Terms.Count > 1 && anyOf.Count > 1 ? $"({c.ToCode()})" : c.ToCode()));
                string said = $"schedule.{call.Method}({string.Join(", ", call.Arguments.Select(a => CallText.Of(a, plan.Channels)))});";
                Guarded(condition, call.Place is { } place ? [$"schedule.Step({place.Index});", said] : [said]);
                break;
        }
    }

    private void Guarded(string condition, string[] statements)
    {
        if (condition.Length > 0 && statements.Length == 1)
        {
            writer.Under($"if ({condition})", statements[0]);
            return;
        }

        if (condition.Length > 0) writer.Open($"if ({condition})");
        foreach (string statement in statements) writer.Line(statement);
        if (condition.Length > 0) writer.Close();
    }

    private string Normalization(Step output)
    {
        IReadOnlyList<(double Scale, double Offset)> n = ((OutputKind)output.Kind).Normalization;
        return "global::AugDsl.Algebra.ColorMatrix.Diagonal(" + (plan.Channels == 1
            ? $"{Literal.Text(n[0].Scale)}, {Literal.Text(n[0].Offset)}"
            : string.Join(", ", n.Select(c => Literal.Text(c.Scale) + ", " + Literal.Text(c.Offset)))) + ")";
    }

    private static string Float(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";
}
