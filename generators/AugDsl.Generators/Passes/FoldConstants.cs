using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Turns runs of constant colour steps into one body with their numbers in it, the output step included where the run ends the pipeline. The numbers are those that the
/// runtime would come to for drawn steps with these values: the same folding, the same order of operations (Algebra/ColorFolding).
/// </summary>
/// <remarks>
/// A colour matrix folds into its neighbours, so one at the border of a run takes part only where the neighbour is known to end a fold: the pipeline's beginning and
/// end, a body, a raster. A mean goes through matrices (KnownMeans), so a pipeline that takes one keeps them.
/// </remarks>
internal sealed class FoldConstants
{
    private readonly IReadOnlyList<PlanItem> _items;
    private readonly Step? _output;
    private readonly int _channels;
    private readonly Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> _create;

    private FoldConstants(IReadOnlyList<PlanItem> items, Step? output, int channels, Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> create)
    {
        _items = items;
        _output = output;
        _channels = channels;
        _create = create;
    }

    /// <summary>The same items with constant runs as bodies.</summary>
    /// <param name="items">The pipeline's items.</param>
    /// <param name="output">The output step, or null.</param>
    /// <param name="clamping">Without a clamp behind every step a run's input is not known to be in [0, 1], and nothing is done.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="create">Makes a body that replaces those of its steps.</param>
    public static List<PlanItem> Run(
        List<PlanItem> items, Step? output, Clamping clamping, int channels, Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> create) =>
        clamping == Clamping.AtOutput || items.Any(i => i.TakesMean) ? items : new FoldConstants(items, output, channels, create).Run();

    private List<PlanItem> Run()
    {
        List<PlanItem> result = [];
        for (int i = 0; i < _items.Count;)
        {
            if (!IsConstant(_items[i]))
            {
                result.Add(_items[i++]);
                continue;
            }

            int end = i;
            while (end < _items.Count && IsConstant(_items[end])) end++;
            int first = (_items.Take(i).LastOrDefault(item => item.IsOfValues)?.EndsFold ?? true) ? i : NextBody(i, end);
            int last = (_items.Skip(end).FirstOrDefault(item => item.IsOfValues)?.EndsFold ?? true) ? end : LastBody(first, end) + 1;
            for (; i < first; i++) result.Add(_items[i]);
            if (first < last) result.AddRange(Fold(first, last));
            i = Math.Max(i, last);
            for (; i < end; i++) result.Add(_items[i]);
        }

        return result;
    }

    private IEnumerable<PlanItem> Fold(int first, int last)
    {
        bool endsPipeline = last == _items.Count && _output is not null;
        if (last == first + 1 && !endsPipeline && _items[first] is PlanSegment alone) return [alone];
        ConstantFolding folding = new(_channels);
        for (int i = first; i < last; i++)
        {
            if (_items[i] is PlanMatrix matrix) folding.Add(Matrix(matrix.Form), matrix.Steps[0]);
            else folding.Add((PlanSegment)_items[i]);
        }

        ConstantFolding? whole = endsPipeline ? folding.Copy() : null;
        folding.Finish();
        // Nothing but factors of 1: the schedule leaves them out.
        if (folding.Bodies.Count == 0) return _items.Skip(first).Take(last - first);
        List<PlanSegment> bodies = [.. folding.Bodies.Select(b => _create(b.Steps, b.Values))];
        if (whole is null) return bodies;
        whole.Finish(_output!, bodies.Count);
        (IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values) = whole.Bodies[bodies.Count - 1];
        bodies[bodies.Count - 1].WithOutput = _create(steps, values);
        return bodies;
    }

    private int NextBody(int from, int end)
    {
        while (from < end && _items[from] is PlanMatrix) from++;
        return from;
    }

    private int LastBody(int first, int end)
    {
        int last = end - 1;
        while (last >= first && _items[last] is PlanMatrix) last--;
        return last;
    }

    private static bool IsConstant(PlanItem item) => item switch
    {
        PlanMatrix matrix => matrix.Condition.IsAlways && matrix.Form.Each().All(e => e.Entry is Literal),
        PlanSegment { Condition.IsAlways: true, IsPositional: false } segment and not PlanStatistic =>
            new ValueNumbering().Distinct(segment.Values).All(v => v.Scalar is null or Literal),
        _ => false,
    };

    private static ColorMatrix Matrix(AffineForm form)
    {
        double At(int row, int column) => form[row, column].Constant!.Value;
        return form.Channels == 1
            ? ColorMatrix.Diagonal(At(0, 0), At(0, 1))
            : new ColorMatrix(At(0, 0), At(0, 1), At(0, 2), At(0, 3), At(1, 0), At(1, 1), At(1, 2), At(1, 3), At(2, 0), At(2, 1), At(2, 2), At(2, 3));
    }
}
