using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>One thing that <c>Prepare</c> tells the schedule, in order. Nothing is left to decide when the emitter sees it.</summary>
internal abstract class PlanItem
{
    /// <summary>The steps that it carries out.</summary>
    public abstract IReadOnlyList<Step> Steps { get; }

    public string Numbers => string.Join(", ", Steps.Select(s => s.Index + 1));
}

/// <summary>Geometric steps in a fixed order: one composed map.</summary>
internal sealed class PlanMap(IReadOnlyList<Step> steps) : PlanItem
{
    public override IReadOnlyList<Step> Steps => steps;

    /// <summary>What is to be done, known after <c>ComposeMaps</c>.</summary>
    public IReadOnlyList<MapLine> Lines { get; set; } = [];

    /// <summary>The most general shape that a composed map of the run can have; dense fields are left out.</summary>
    public MapShape Shape => Lines.OfType<MapLine.Geometry>().Select(g => g.Map.Shape).DefaultIfEmpty(MapShape.Identity).Max();
}

/// <summary>An affine colour step; the schedule folds it with its neighbours.</summary>
internal sealed class PlanMatrix(IReadOnlyList<Step> steps, AffineForm form, Condition condition) : PlanItem
{
    public override IReadOnlyList<Step> Steps => steps;

    public AffineForm Form => form;

    public Condition Condition => condition;
}

/// <summary>Point-wise steps that are not affine: a generated body.</summary>
internal sealed class PlanSegment(IReadOnlyList<Step> steps, IReadOnlyList<ValueExpr> values, Condition condition, bool positional) : PlanItem
{
    public override IReadOnlyList<Step> Steps => steps;

    public IReadOnlyList<ValueExpr> Values => values;

    public Condition Condition => condition;

    /// <summary>Whether the pixel's place matters; then it makes a raster.</summary>
    public bool IsPositional => positional;

    /// <summary>The body's name.</summary>
    public string Method { get; set; } = "";

    /// <summary>The body that carries out the output step too, where the pipeline ends with this one and both are constant.</summary>
    public PlanSegment? WithOutput { get; set; }
}

/// <summary>A contrast about the mean of the canvas at its place.</summary>
internal sealed class PlanContrast(Step step, ScalarExpr factor, bool perChannel) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [step];

    public ScalarExpr Factor => factor;

    public bool PerChannel => perChannel;
}

/// <summary>A blur, a correlation, or a raster without a change.</summary>
internal sealed class PlanBarrier(Step step) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [step];
}

/// <summary>Children in a drawn order; each child's text exists once.</summary>
internal sealed class PlanOrder(OrderNode node, IReadOnlyList<IReadOnlyList<PlanItem>> children) : PlanItem
{
    public override IReadOnlyList<Step> Steps => [.. children.SelectMany(c => c).SelectMany(i => i.Steps)];

    public OrderNode Node => node;

    public IReadOnlyList<IReadOnlyList<PlanItem>> Children => children;
}
