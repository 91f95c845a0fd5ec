using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Steps;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Asks the kind of every step what it leaves in the plan: runs of maps (ComposeMaps), colour matrices, bodies of bounded size (CutSegments,
/// FoldConstants), stages.
/// </summary>
internal sealed class PlanPasses(Clamping clamping, int channels)
{
    private readonly List<PlanSegment> _segments = [];

    /// <summary>All generated bodies, in source order.</summary>
    public IReadOnlyList<PlanSegment> Segments => _segments;

    /// <summary>Plans a pipeline.</summary>
    public List<PlanItem> Run(IReadOnlyList<Node> nodes, Step? output)
    {
        PlanBuilder plan = new(_segments);
        Plan(nodes, plan);
        List<PlanItem> items = FoldConstants.Run(plan.Items, output, clamping, channels, (steps, values) => plan.Segment(steps, values, Condition.Always));
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
        _ => item.Parts.SelectMany(Bodies),
    });

    private void Plan(IReadOnlyList<Node> nodes, PlanBuilder plan)
    {
        for (int i = 0; i < nodes.Count;)
        {
            if (nodes[i] is not StepNode)
            {
                IReadOnlyList<IReadOnlyList<PlanItem>> parts = [.. nodes[i].Children.Select(Child)];
                plan.Items.Add(nodes[i] is BranchNode branch ? new PlanBranch(branch.Own, branch.Kind, parts) : new PlanOrder((OrderNode)nodes[i], parts));
                i++;
                continue;
            }

            List<Step> run = [.. nodes.Skip(i).TakeWhile(n => n is StepNode).Select(n => ((StepNode)n).Step)];
            i += run.Count;
            for (int step = 0; step < run.Count;) step = run[step].Active.IsNever ? step + 1 : run[step].Kind.Plan(run, step, plan);
        }
    }

    private IReadOnlyList<PlanItem> Child(IReadOnlyList<Node> nodes)
    {
        PlanBuilder plan = new(_segments);
        Plan(nodes, plan);
        return plan.Items;
    }
}
