using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Groups the steps of every sequence into what <c>Prepare</c> says to the schedule: runs of maps (ComposeMaps), colour matrices,
/// bodies of bounded size (CutSegments, FoldConstants), and single barriers.
/// </summary>
internal sealed class PlanPasses(Clamping clamping, int channels)
{
    private readonly List<PlanSegment> _segments = [];

    /// <summary>All generated bodies, in source order.</summary>
    public IReadOnlyList<PlanSegment> Segments => _segments;

    /// <summary>Plans a pipeline.</summary>
    public List<PlanItem> Run(IReadOnlyList<Node> nodes, Step? output)
    {
        List<PlanItem> items = FoldConstants.Run(Plan(nodes), output, clamping, channels, (steps, values) => Segment(steps, values, Condition.Always, positional: false));
        // Bodies whose steps went into a longer one are gone.
        HashSet<PlanSegment> used = [.. Bodies(items)];
        _segments.RemoveAll(s => !used.Contains(s));
        HashSet<string> names = [];
        foreach (PlanSegment segment in _segments)
        {
            string name = string.Concat(segment.Steps.Select(s => s.Name)), unique = name;
            for (int i = 2; !names.Add(unique); i++) unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            segment.Method = unique;
        }

        return items;
    }

    private static IEnumerable<PlanSegment> Bodies(IEnumerable<PlanItem> items) => items.SelectMany(item => item switch
    {
        PlanSegment { WithOutput: { } whole } segment => [segment, whole],
        PlanSegment segment => [segment],
        PlanOrder order => order.Children.SelectMany(Bodies),
        _ => Enumerable.Empty<PlanSegment>(),
    });

    private List<PlanItem> Plan(IReadOnlyList<Node> nodes)
    {
        List<PlanItem> items = [];
        for (int i = 0; i < nodes.Count;)
        {
            if (nodes[i] is OrderNode order)
            {
                items.Add(new PlanOrder(order, [.. order.Children.Select(c => (IReadOnlyList<PlanItem>)Plan(c))]));
                i++;
                continue;
            }

            List<Step> run = [.. nodes.Skip(i).TakeWhile(n => n is StepNode).Select(n => ((StepNode)n).Step)];
            i += run.Count;
            AddSteps(run, items);
        }

        return items;
    }

    private void AddSteps(List<Step> steps, List<PlanItem> items)
    {
        for (int i = 0; i < steps.Count;)
        {
            Step step = steps[i];
            if (step.Active.IsNever || step.Kind == StepKind.Output)
            {
                i++;
                continue;
            }

            switch (step.Kind)
            {
                case StepKind.Geometric:
                    List<Step> maps = [.. steps.Skip(i).TakeWhile(s => s.Kind == StepKind.Geometric || s.Active.IsNever).Where(s => !s.Active.IsNever)];
                    i += steps.Skip(i).TakeWhile(s => s.Kind == StepKind.Geometric || s.Active.IsNever).Count();
                    items.Add(new PlanMap(maps));
                    break;
                case StepKind.Pointwise:
                    List<Step> values = [.. steps.Skip(i).TakeWhile(s => s.Kind == StepKind.Pointwise)];
                    i += values.Count;
                    AddValues([.. values.Where(s => !s.Active.IsNever)], items);
                    break;
                case StepKind.Statistical:
                    items.Add(Contrast(step));
                    i++;
                    break;
                case StepKind.Positional:
                    items.Add(Segment([step], Clamped(step), step.Active, positional: true));
                    i++;
                    break;
                default:
                    items.Add(new PlanBarrier(step));
                    i++;
                    break;
            }
        }
    }

    private void AddValues(List<Step> steps, List<PlanItem> items)
    {
        for (int i = 0; i < steps.Count;)
        {
            if (steps[i].Affine is { } affine)
            {
                items.Add(new PlanMatrix([steps[i]], affine, steps[i].Active));
                i++;
                continue;
            }

            items.Add(CutSegments.Take(steps, ref i, Clamped, Segment));
        }
    }

    /// <summary>The step's values with the clamp that follows, where it is not dead.</summary>
    private IReadOnlyList<ValueExpr> Clamped(Step step) =>
        step.Clamp is ClampKind.None or ClampKind.Dead ? step.Values! : [.. step.Values!.Select(ValueExpr.Clamp01)];

    private PlanSegment Segment(IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values, Condition condition, bool positional)
    {
        PlanSegment segment = new(steps, values, condition, positional);
        _segments.Add(segment);
        return segment;
    }

    private PlanContrast Contrast(Step step)
    {
        // The schedule carries out p + f (x − p) with p a mean; anything else about a statistic has no lowering yet and must not pass.
        AffineForm form = step.Affine is { IsDiagonal: true } affine ? affine : throw new System.NotSupportedException($"The statistic of {step.Path} is not a contrast.");
        MeanStatistic mean = FindMean(form[0, channels])!;
        double[] probe = [0.3, 0.8];
        foreach (double p in probe)
        {
            double Leaf(ScalarExpr leaf) => leaf is MeanStatistic ? p : 0.7;
            double expected = (1 - form[0, 0].Evaluate(Leaf)) * p;
            if (System.Math.Abs(form[0, channels].Evaluate(Leaf) - expected) > 1e-12) throw new System.NotSupportedException($"The statistic of {step.Path} is not a contrast.");
        }

        return new PlanContrast(step, form[0, 0], mean.PerChannel);
    }

    private static MeanStatistic? FindMean(ScalarExpr expression) => expression as MeanStatistic ?? expression.Operands.Select(FindMean).FirstOrDefault(m => m is not null);
}
