using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A step that a stage of the runtime carries out, because a pixel is not enough for it: the pixels around, or all of them.</summary>
/// <param name="stage">The runtime's kind of stage.</param>
/// <param name="parameters">Its numbers.</param>
/// <param name="isRegional">Whether it sees the whole raster.</param>
/// <param name="draws">Whether it draws by itself, from the step's slot.</param>
/// <param name="alwaysActs">Whether it is computed whatever was drawn; else some samples get its raster alone.</param>
internal sealed class StageKind(RuntimeMember stage, IReadOnlyList<ScalarExpr> parameters, bool isRegional = false, bool draws = false, bool alwaysActs = true) : StepKind
{
    public override string Name => isRegional ? "Regional" : "Neighbourhood";

    public override bool MakesRaster => true;

    public RuntimeMember Stage => stage;

    public IReadOnlyList<ScalarExpr> Parameters => parameters;

    public bool IsRegional => isRegional;

    public bool Draws => draws;

    public bool AlwaysActs => alwaysActs;

    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan)
    {
        plan.Items.Add(new PlanStage(run[index], this));
        return index + 1;
    }
}

/// <summary>A step that makes a raster and changes nothing.</summary>
internal sealed class RasterKind : StepKind
{
    public override string Name => "Raster";

    public override bool MakesRaster => true;

    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan)
    {
        plan.Items.Add(new PlanRaster(run[index]));
        return index + 1;
    }
}
