using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A step that gives every pixel new values. Whether the pixel's place, or all pixels of the canvas, matter follows from the expressions.</summary>
internal sealed class ValueKind : StepKind
{
    private readonly bool _isPositional;
    private readonly bool _measures;

    public ValueKind(IReadOnlyList<ValueExpr> values)
    {
        Values = values;
        Affine = AffineForm.TryMatch(values);
        _isPositional = values.Any(v => v.IsPositional);
        _measures = new ValueNumbering().Distinct(values).Any(v => v.Table is not null || (v.Scalar?.Measures ?? false));
    }

    public override string Name => _isPositional ? "Positional" : _measures ? "Statistical" : "Pointwise";

    public override bool CommutesWithMaps => !_isPositional && !_measures;

    public override bool Measures => _measures;

    public override bool MakesRaster => _isPositional;

    /// <summary>One expression a channel.</summary>
    public IReadOnlyList<ValueExpr> Values { get; set; }

    /// <summary>Affine form of the values, if they have one.</summary>
    public AffineForm? Affine { get; }

    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan)
    {
        Step step = run[index];
        if (_measures && PlanContrast.TryMatch(step, Affine) is { } contrast) plan.Items.Add(contrast);
        else if (_measures || _isPositional) plan.Items.Add(plan.Segment([step], plan.Clamped(step), step.Active, _isPositional, _measures));
        else if (Affine is { } affine) plan.Items.Add(new PlanMatrix([step], affine, step.Active));
        else return CutSegments.Take(run, index, plan);
        return index + 1;
    }
}
