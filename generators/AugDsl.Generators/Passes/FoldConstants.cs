using System.Collections.Generic;
using System.Linq;
using AugDsl.Algebra;
using AugDsl.Generators.Ir;

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
    private readonly System.Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> _create;

    private FoldConstants(IReadOnlyList<PlanItem> items, Step? output, int channels, System.Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> create)
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
        List<PlanItem> items, Step? output, Clamping clamping, int channels, System.Func<IReadOnlyList<Step>, IReadOnlyList<ValueExpr>, PlanSegment> create) =>
        clamping == Clamping.AtOutput || items.Any(TakesMean) ? items : new FoldConstants(items, output, channels, create).Run();

    private static bool TakesMean(PlanItem item) => item is PlanContrast || (item is PlanOrder order && order.Children.Any(c => c.Any(TakesMean)));

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
            int first = i == 0 || EndsFold(_items[i - 1]) ? i : NextBody(i, end);
            int last = end == _items.Count || EndsFold(_items[end]) ? end : LastBody(first, end) + 1;
            for (; i < first; i++) result.Add(_items[i]);
            while (i < last) result.Add(Take(ref i, last));
            for (; i < end; i++) result.Add(_items[i]);
        }

        return result;
    }

    /// <summary>Puts as many items as make a body of bounded size into one.</summary>
    private PlanSegment Take(ref int index, int end)
    {
        int first = index;
        Folding folding = new(_channels);
        List<Step> steps = [];
        for (; index < end; index++)
        {
            if (_items[index] is PlanMatrix matrix)
            {
                folding.Add(Matrix(matrix.Form), matrix.Steps[matrix.Steps.Count - 1]);
            }
            else
            {
                // In front of a body the fold ends anyway: here a run may be cut.
                folding.Pass();
                IReadOnlyList<ValueExpr> longer = ValueExpr.Substitute(((PlanSegment)_items[index]).Values, folding.Values);
                if (index > first && CutSegments.CountOperations(longer) > CutSegments.MaximumOperations) break;
                folding.Values = longer;
            }

            steps.AddRange(_items[index].Steps);
        }

        if (index < _items.Count || _output is null)
        {
            if (index == first + 1 && _items[first] is PlanSegment alone) return alone;
            if (index == end) folding.Flush();
            return _create(steps, folding.Values);
        }

        Folding whole = folding.Copy();
        folding.Finish(ColorMatrix.Identity);
        whole.Add(_output);
        PlanSegment segment = _create(steps, folding.Values);
        segment.WithOutput = _create([.. steps, _output], whole.Values);
        return segment;
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

    /// <summary>Whether what follows begins anew: every sample has the item, and it reads finished values.</summary>
    private static bool EndsFold(PlanItem item) => item switch
    {
        PlanSegment segment => segment.Condition.IsAlways,
        PlanBarrier barrier => barrier.Steps[0].Active.IsAlways,
        _ => false,
    };

    private static bool IsConstant(PlanItem item) => item switch
    {
        PlanMatrix matrix => matrix.Condition.IsAlways && matrix.Form.Each().All(e => e.Entry is Literal),
        PlanSegment segment => segment.Condition.IsAlways && !segment.IsPositional
            && new ValueNumbering().Distinct(segment.Values).All(v => v.Scalar is null or Literal),
        _ => false,
    };

    private static ColorMatrix Matrix(AffineForm form)
    {
        double At(int row, int column) => form[row, column].Constant!.Value;
        return form.Channels == 1
            ? ColorMatrix.Diagonal(At(0, 0), At(0, 1))
            : new ColorMatrix(At(0, 0), At(0, 1), At(0, 2), At(0, 3), At(1, 0), At(1, 1), At(1, 2), At(1, 3), At(2, 0), At(2, 1), At(2, 2), At(2, 3));
    }

    /// <summary>Folds into expressions over the pixel's channels.</summary>
    private sealed class Folding : ColorFolding
    {
        private static readonly string[] s_names = ["red", "green", "blue"];
        private readonly int _channels;
        private string _after = "";

        public Folding(int channels)
        {
            _channels = channels;
            Values = [.. Enumerable.Range(0, channels).Select(ValueExpr.Channel)];
            Begin(channels, clampEveryStep: true, bounded: true);
        }

        public IReadOnlyList<ValueExpr> Values { get; set; }

        public void Add(in ColorMatrix matrix, Step step)
        {
            Add(matrix);
            _after = step.Name;
        }

        public void Add(Step output)
        {
            _after = output.Name;
            IReadOnlyList<(double Scale, double Offset)> n = output.Normalization!;
            Finish(_channels == 1
                ? ColorMatrix.Diagonal(n[0].Scale, n[0].Offset)
                : ColorMatrix.Diagonal(n[0].Scale, n[0].Offset, n[1].Scale, n[1].Offset, n[2].Scale, n[2].Offset));
        }

        public Folding Copy() => (Folding)MemberwiseClone();

        // The sums and the clamp in the order of Kernels/ColorBodies, without what is 0.
        protected override void Emit(in ColorMatrix m, in ChannelBounds b)
        {
            IReadOnlyList<ValueExpr> x = Values;
            Values = _channels == 1
                ? [Clamped(Sum(Times(x[0], m.M00), Offset(m.M03)), b.Low0, b.High0, "gray")]
                :
                [
                    Clamped(Sum(Sum(Times(x[0], m.M00), Times(x[1], m.M01)), Sum(Times(x[2], m.M02), Offset(m.M03))), b.Low0, b.High0, s_names[0]),
                    Clamped(Sum(Sum(Times(x[0], m.M10), Times(x[1], m.M11)), Sum(Times(x[2], m.M12), Offset(m.M13))), b.Low1, b.High1, s_names[1]),
                    Clamped(Sum(Sum(Times(x[0], m.M20), Times(x[1], m.M21)), Sum(Times(x[2], m.M22), Offset(m.M23))), b.Low2, b.High2, s_names[2]),
                ];
        }

        private static ValueExpr? Times(ValueExpr x, double factor) => (float)factor == 0 ? null : x * Single(factor);

        private static ValueExpr? Offset(double offset) => (float)offset == 0 ? null : (ValueExpr)Single(offset);

        private static ValueExpr? Sum(ValueExpr? a, ValueExpr? b) => a is null ? b : b is null ? a : a + b;

        private ValueExpr Clamped(ValueExpr? value, double low, double high, string channel) =>
            ValueExpr.Min(ValueExpr.Max(value ?? 0.0, Single(low)), Single(high)).Named(channel + "After" + _after);

        /// <summary>Constants of bodies are floats.</summary>
        private static double Single(double value) => (float)value;
    }
}
