using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>One thing that <c>Prepare</c> tells the schedule, in order. Nothing is left to decide when the emitter sees it.</summary>
internal abstract class PlanItem
{
    /// <summary>The steps that it carries out.</summary>
    public abstract IReadOnlyList<Step> Steps { get; }

    public string Numbers => string.Join(", ", Steps.Select(s => s.Index + 1));

    /// <summary>The steps whose sentences stand above its lines.</summary>
    public virtual IReadOnlyList<Step> Commented => Steps;

    /// <summary>What the plan says of it.</summary>
    public abstract string Text { get; }

    /// <summary>What is left for a sample: the lines of <c>Prepare</c>.</summary>
    public abstract IEnumerable<PrepareLine> Lines { get; }

    /// <summary>Whether values go through it: maps are sampled before the first of them.</summary>
    public virtual bool IsOfValues => true;

    /// <summary>Whether colours are folded up to it and no further: every sample has it, and it reads, or leaves, finished values.</summary>
    public virtual bool EndsFold => false;

    /// <summary>Whether it takes a mean, which goes through colour matrices.</summary>
    public virtual bool TakesMean => false;

    /// <summary>The items in it, a list a part.</summary>
    public virtual IReadOnlyList<IReadOnlyList<PlanItem>> Parts => [];

    /// <summary>What the IR printer says of it, beside its kind and its steps.</summary>
    public virtual string Detail => "";

    /// <summary>A call on the condition of one step.</summary>
    protected static PrepareLine.Call Call(Condition condition, string method, params CallArgument[] arguments) =>
        new(method, arguments) { AnyOf = condition.IsAlways ? [] : [condition] };
}

/// <summary>Geometric steps in a fixed order: one composed map.</summary>
internal sealed class PlanMap(IReadOnlyList<Step> steps) : PlanItem
{
    private IReadOnlyList<PrepareLine> _lines = [];

    public override IReadOnlyList<Step> Steps => steps;

    public override bool IsOfValues => false;

    public override IEnumerable<PrepareLine> Lines => _lines;

    /// <summary>The most general shape that a composed map of the run can have; dense fields are left out.</summary>
    public MapShape Shape => _lines.OfType<PrepareLine.Call>().SelectMany(c => c.Arguments).OfType<CallArgument.Map>().Select(m => m.Matrix.Shape).DefaultIfEmpty(MapShape.Identity).Max();

    public override string Detail => Shape.ToString();

    public override string Text => $"one composed map, at most {Shape.ToString().ToLowerInvariant()}{(steps.Any(s => s.Field is not null) ? ", with a dense field" : "")}";

    /// <summary>Takes what is to be done, found by <c>ComposeMaps</c>.</summary>
    public void Settle(IReadOnlyList<PrepareLine> lines) => _lines = lines;
}

/// <summary>A stage of the runtime: pixels around, or all of them.</summary>
internal sealed class PlanStage(Step step, StageKind kind) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [step];

    public override string Text => kind.IsRegional ? "needs the whole raster, makes a raster" : "neighbourhood over ring rows, makes a raster";

    // Where the stage may be left out, matrices fold across it, as they do across a bare raster.
    public override bool EndsFold => step.Active.IsAlways && kind.AlwaysActs;

    public override IEnumerable<PrepareLine> Lines =>
        [.. step.Lets.Select(l => new PrepareLine.Name(l)), Call(step.Active, "Stage", [.. Arguments]) with { Place = step }];

    private IEnumerable<CallArgument> Arguments
    {
        get
        {
            yield return new CallArgument.Member(kind.Stage);
            yield return new CallArgument.Numbers(kind.Parameters);
            if (kind.Draws) yield return new CallArgument.Slot(step.Slot);
        }
    }
}

/// <summary>A raster without a change.</summary>
internal sealed class PlanRaster(Step step) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [step];

    public override string Text => "a raster";

    public override IEnumerable<PrepareLine> Lines => [Call(step.Active, "Rasterize") with { Place = step }];
}

/// <summary>Children in a drawn order; each child's text exists once.</summary>
internal sealed class PlanOrder(OrderNode node, IReadOnlyList<IReadOnlyList<PlanItem>> children) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [.. children.SelectMany(c => c).SelectMany(i => i.Steps)];

    public OrderNode Node => node;

    public override IReadOnlyList<IReadOnlyList<PlanItem>> Parts => children;

    public override string Text => "in the order drawn for the sample";

    // Its children's.
    public override IEnumerable<PrepareLine> Lines => [];

    public override IReadOnlyList<Step> Commented => [];

    public override bool TakesMean => children.Any(c => c.Any(i => i.TakesMean));
}
