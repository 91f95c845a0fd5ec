using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Passes;

namespace AugDsl.Generators.Emission;

/// <summary>Writes <c>Prepare</c>: composes the maps of a sample, folds its matrices, and says to the schedule what is to be done.</summary>
internal sealed class PrepareEmitter(SourceWriter writer, PassPlan plan)
{
    public static void Emit(SourceWriter writer, PassPlan plan, string contract) => new PrepareEmitter(writer, plan).Emit(contract);

    private void Emit(string contract)
    {
        Model.PipelineOptions options = plan.Model.Options;
        string fill = string.Join(", ", Enumerable.Range(0, 3).Select(i => Float(options.Fill[System.Math.Min(i, options.Fill.Count - 1)])));
        writer.Line("private static readonly global::AugDsl.Algebra.SamplingRule s_rule = new(");
        writer.Line($"    global::AugDsl.Border.{options.Border}, global::AugDsl.Interpolation.{options.Interpolation}, Antialias: {(options.Antialias ? "true" : "false")}, {fill});").Line();
        writer.Open($"static void {contract}.Prepare(in Parameters p, global::AugDsl.Scheduling.Schedule schedule, bool withOutput)");
        string clamp = options.Clamping == Clamping.EveryStep ? "true" : "false";
        writer.Line($"schedule.Begin(p.Key.Value, p.SourceWidth, p.SourceHeight, channels: {plan.Channels}, in s_rule, clampEveryStep: {clamp});");
        DrawEmitter.WithSides(writer, () => Items(plan.Items));
        if (plan.Output is { } output && plan.Items.LastOrDefault() is not PlanSegment { WithOutput: not null })
        {
            writer.Line().Line($"// {output.Index + 1} {output.Sentence}");
            writer.Under("if (withOutput)", $"schedule.Normalize({Normalization(output)});");
        }

        writer.Close();
    }

    private void Items(IReadOnlyList<PlanItem> items)
    {
        foreach (PlanItem item in items)
        {
            if (item is not PlanOrder) Comment(item);
            switch (item)
            {
                case PlanMap map:
                    Map(map);
                    break;
                case PlanMatrix matrix:
                    Matrix(matrix);
                    break;
                case PlanSegment segment:
                    Segment(segment);
                    break;
                case PlanContrast contrast:
                    Guarded(contrast.Steps[0].Active, Place(contrast.Steps[0]), $"schedule.Contrast({contrast.Factor}, perChannel: {(contrast.PerChannel ? "true" : "false")});");
                    break;
                case PlanBarrier barrier:
                    Barrier(barrier.Steps[0]);
                    break;
                case PlanOrder order:
                    writer.Line().Line($"// {order.Numbers} in the order that was drawn: {order.Node.Path}");
                    DrawEmitter.Order(writer, order.Node, i => Items(order.Children[i]));
                    break;
            }
        }
    }

    private void Comment(PlanItem item)
    {
        writer.Line();
        foreach (Step step in item is PlanSegment { WithOutput: { } whole } ? whole.Steps : item.Steps) writer.Line($"// {step.Index + 1} {step.Sentence}");
    }

    private void Map(PlanMap map)
    {
        foreach (MapLine line in map.Lines)
        {
            switch (line)
            {
                case MapLine.Begin begin:
                    DrawEmitter.DeclareLets(writer, begin.Step);
                    DrawEmitter.DeclareSides(writer, begin.Step);
                    if (begin.Step.Helper is { } helper) writer.Line(helper());
                    break;
                case MapLine.Name name:
                    Declare(name.Local);
                    break;
                case MapLine.Geometry geometry:
                    Geometry(geometry.Map, geometry.Canvas, geometry.Steps);
                    break;
                case MapLine.Displace { Step: var step }:
                    FieldSpec field = step.Field!;
                    Guarded(step.Active, $"schedule.Field(new global::AugDsl.Algebra.DenseField(p.Key.Value, 0x{step.Slot.ToString("X8", CultureInfo.InvariantCulture)}u, {field.Alpha}, {Literal.Text(field.Spacing)}));");
                    break;
            }
        }
    }

    /// <summary>Where every step of the run is optional and none was drawn, there is no geometry at all: not even a sampling of a raster.</summary>
    private void Geometry(MapMatrix total, CanvasSize canvas, IReadOnlyList<Step> steps)
    {
        string call = $"schedule.Geometry({total.ToCode()}, {DrawEmitter.Int(canvas.Width)}, {DrawEmitter.Int(canvas.Height)});";
        if (steps.Any(s => s.Active.IsAlways)) writer.Line(call);
        else writer.Under($"if ({string.Join(" || ", steps.Select(s => s.Active.Terms.Count > 1 ? $"({s.Active.ToCode()})" : s.Active.ToCode()))})", call);
    }

    private ScalarExpr Bind(ScalarExpr expression, string name)
    {
        if (ScalarText.IsShort(expression)) return expression;
        Local local = new(name, expression.Range, isInt: false, expression);
        Declare(local);
        return local;
    }

    private void Declare(Local local) => writer.Line($"double {local.Name} = {ScalarText.Bare(local.Definition!.ToCode())};");

    private void Matrix(PlanMatrix matrix)
    {
        AffineForm form = matrix.Form;
        string code;
        if (plan.Channels == 1 || form.IsUniform)
        {
            code = $"global::AugDsl.Algebra.ColorMatrix.Diagonal({form[0, 0]}, {form[0, plan.Channels]})";
        }
        else if (form.IsDiagonal)
        {
            code = $"global::AugDsl.Algebra.ColorMatrix.Diagonal({string.Join(", ", Enumerable.Range(0, 3).Select(i => form[i, i] + ", " + form[i, 3]))})";
        }
        else
        {
            string prefix = matrix.Steps[0].Prefix + "_";
            if (matrix.Condition.IsAlways) form = form.Bind((e, row, column) => Bind(e, prefix + row + column));
            code = "new global::AugDsl.Algebra.ColorMatrix("
                + string.Join(",", Enumerable.Range(0, 3).Select(row => "\n    " + string.Join(", ", Enumerable.Range(0, 4).Select(column => form[row, column])))) + ")";
        }

        Guarded(matrix.Condition, $"schedule.Matrix({code});");
    }

    private void Segment(PlanSegment segment)
    {
        string constants = string.Join(", ", SegmentConstants.Of(segment.Values).Select(c => c.ToFloatCode()));
        string body = KernelEmitter.DelegateName(segment.Method);
        if (segment.WithOutput is { } whole) body = $"withOutput ? {KernelEmitter.DelegateName(whole.Method)} : {body}";
        string call = $"schedule.{(segment.IsPositional ? "Positional" : "Segment")}({body}, [{constants}]);";
        if (segment.IsPositional) Guarded(segment.Condition, Place(segment.Steps[0]), call);
        else Guarded(segment.Condition, call);
    }

    private void Barrier(Step step)
    {
        if (step.Stencil is null) Guarded(step.Active, Place(step), "schedule.Rasterize();");
        else if (step.Stencil.Sigma is { } sigma) Guarded(step.Active, Place(step), $"schedule.Blur({sigma});");
        else Guarded(step.Active, Place(step), $"schedule.Stencil({step.Stencil.Size}, [{string.Join(", ", step.Stencil.Weights.Select(w => "(float)" + w))}]);");
    }

    /// <summary>Only steps that may ask for a sampling are named: the decisions are told apart by them.</summary>
    private static string Place(Step step) => $"schedule.Step({step.Index});";

    private void Guarded(Condition condition, params string[] statements)
    {
        if (condition.IsAlways)
        {
            foreach (string statement in statements) writer.Line(statement);
        }
        else if (statements.Length == 1)
        {
            writer.Under($"if ({condition.ToCode()})", statements[0]);
        }
        else
        {
            writer.Open($"if ({condition.ToCode()})");
            foreach (string statement in statements) writer.Line(statement);
            writer.Close();
        }
    }

    private string Normalization(Step output)
    {
        IReadOnlyList<(double Scale, double Offset)> n = output.Normalization!;
        return "global::AugDsl.Algebra.ColorMatrix.Diagonal(" + (plan.Channels == 1
            ? $"{Literal.Text(n[0].Scale)}, {Literal.Text(n[0].Offset)}"
            : string.Join(", ", n.Select(c => Literal.Text(c.Scale) + ", " + Literal.Text(c.Offset)))) + ")";
    }

    private static string Float(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";
}
