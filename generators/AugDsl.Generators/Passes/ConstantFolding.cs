using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>Folds into bodies of bounded size: expressions over the pixel's channels, and the steps that they carry out.</summary>
internal sealed class ConstantFolding : ColorFolding
{
    private static readonly string[] s_names = ["red", "green", "blue"];
    private readonly IReadOnlyList<ValueExpr> _pixel;
    private List<(List<Step> Steps, IReadOnlyList<ValueExpr> Values)> _bodies = [];
    private int _mostBodies = int.MaxValue;

    // Whose product is pending.
    private List<Step> _steps = [];

    public ConstantFolding(int channels)
    {
        _pixel = [.. Enumerable.Range(0, channels).Select(ValueExpr.Channel)];
        Begin(channels, clampEveryStep: true, bounded: true);
    }

    public IReadOnlyList<(List<Step> Steps, IReadOnlyList<ValueExpr> Values)> Bodies => _bodies;

    public ConstantFolding Copy()
    {
        ConstantFolding copy = (ConstantFolding)MemberwiseClone();
        copy._bodies = [.. _bodies.Select(b => (new List<Step>(b.Steps), b.Values))];
        copy._steps = [.. _steps];
        return copy;
    }

    public void Add(in ColorMatrix matrix, Step step)
    {
        Add(matrix);
        _steps.Add(step);
    }

    public void Add(PlanSegment body)
    {
        Pass();
        _steps.AddRange(body.Steps);
        Append(values => ValueExpr.Substitute(body.Values, values));
    }

    /// <summary>Ends the run where something else begins, or a pipeline without an output step does.</summary>
    public void Finish()
    {
        Flush();
        if (_bodies.Count > 0) _bodies[_bodies.Count - 1].Steps.AddRange(_steps);
    }

    /// <summary>Ends the run with the output step, in its last body whatever its size.</summary>
    /// <param name="output">The output step.</param>
    /// <param name="bodies">How many bodies the run has without it; all but the last are the same.</param>
    public void Finish(Step output, int bodies)
    {
        _mostBodies = bodies;
        _steps.Add(output);
        IReadOnlyList<(double Scale, double Offset)> n = ((OutputKind)output.Kind).Normalization;
        Finish(Channels == 1
            ? ColorMatrix.Diagonal(n[0].Scale, n[0].Offset)
            : ColorMatrix.Diagonal(n[0].Scale, n[0].Offset, n[1].Scale, n[1].Offset, n[2].Scale, n[2].Offset));
        if (_steps.Count > 0) _bodies[_bodies.Count - 1].Steps.AddRange(_steps);
    }

    // The sums and the clamp in the order of Kernels/ColorBodies, without what is 0.
    protected override void Emit(in ColorMatrix matrix, in ChannelBounds bounds)
    {
        ColorMatrix m = matrix;
        ChannelBounds b = bounds;
        Append(x => Channels == 1
            ? [Clamped(Sum(Times(x[0], m.M00), Offset(m.M03)), b.Low0, b.High0, "gray")]
            :
            [
                Clamped(Sum(Sum(Times(x[0], m.M00), Times(x[1], m.M01)), Sum(Times(x[2], m.M02), Offset(m.M03))), b.Low0, b.High0, s_names[0]),
                Clamped(Sum(Sum(Times(x[0], m.M10), Times(x[1], m.M11)), Sum(Times(x[2], m.M12), Offset(m.M13))), b.Low1, b.High1, s_names[1]),
                Clamped(Sum(Sum(Times(x[0], m.M20), Times(x[1], m.M21)), Sum(Times(x[2], m.M22), Offset(m.M23))), b.Low2, b.High2, s_names[2]),
            ]);
    }

    /// <summary>Appends to the last body, or begins another one where that would become too long.</summary>
    private void Append(Func<IReadOnlyList<ValueExpr>, IReadOnlyList<ValueExpr>> next)
    {
        if (_bodies.Count > 0)
        {
            (List<Step> steps, IReadOnlyList<ValueExpr> values) = _bodies[_bodies.Count - 1];
            IReadOnlyList<ValueExpr> longer = next(values);
            if (_bodies.Count == _mostBodies || (_mostBodies == int.MaxValue && CutSegments.CountOperations(longer) <= CutSegments.MaximumOperations))
            {
                steps.AddRange(_steps);
                _bodies[_bodies.Count - 1] = (steps, longer);
                _steps = [];
                return;
            }
        }

        _bodies.Add((_steps, next(_pixel)));
        _steps = [];
    }

    private static ValueExpr? Times(ValueExpr x, double factor) => (float)factor == 0 ? null : x * Single(factor);

    private static ValueExpr? Offset(double offset) => (float)offset == 0 ? null : (ValueExpr)Single(offset);

    private static ValueExpr? Sum(ValueExpr? a, ValueExpr? b) => a is null ? b : b is null ? a : a + b;

    private ValueExpr Clamped(ValueExpr? value, double low, double high, string channel) =>
        ValueExpr.Min(ValueExpr.Max(value ?? 0.0, Single(low)), Single(high)).Named(channel + "After" + _steps[_steps.Count - 1].Name);

    /// <summary>Constants of bodies are floats.</summary>
    private static double Single(double value) => (float)value;
}
