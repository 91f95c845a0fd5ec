using System.Collections.Generic;
using System.Linq;

namespace AugDsl.Generators.Steps;

/// <summary>A fragment whose result is mixed in: in the tiles where it acts on values alone, else as a branch over a raster.</summary>
internal sealed class PlanBranch(Step step, BranchKind kind, IReadOnlyList<IReadOnlyList<PlanItem>> parts) : PlanItem
{
    /// <summary>The group itself.</summary>
    public Step Step => step;

    public override IReadOnlyList<Step> Steps => [step, .. parts.SelectMany(p => p).SelectMany(i => i.Steps)];

    public override IReadOnlyList<Step> Commented => [step];

    public override IReadOnlyList<IReadOnlyList<PlanItem>> Parts => parts;

    public override string Text => kind.Mix is Mix.Parts ? "a copy of the raster goes through each of these, all are mixed in, makes a raster"
        : kind.MakesRaster ? "a copy of the raster goes through these and is mixed in, makes a raster" : "a copy of the values goes through these and is mixed in";

    public override bool TakesMean => parts.Any(p => p.Any(i => i.TakesMean));

    public override bool EndsFold => step.Active.IsAlways;

    // Where the steps in it stand between is the emitter's: it opens and closes them.
    public override IEnumerable<PrepareLine> Lines => [];

    /// <summary>What is said before the items.</summary>
    public IEnumerable<PrepareLine> Opening =>
    [
        .. step.Lets.Select(l => new PrepareLine.Name(l)),
        new PrepareLine.Call(kind.MakesRaster ? "OpenBranch" : "Keep") { Place = kind.MakesRaster ? step : null },
    ];

    /// <summary>What is said behind a part.</summary>
    public PrepareLine Closing(int part) => kind.Mix switch
    {
        Mix.Parts all => new PrepareLine.Call(part < parts.Count - 1 ? "NextBranch" : "CloseBranch", new CallArgument.Number(all.Shares[part])),
        Mix.Plane plane => new PrepareLine.Call("CloseBranch", new CallArgument.Member(plane.Kind), new CallArgument.Numbers(plane.Numbers), new CallArgument.Slot(step.Slot)),
        Mix.Share share => new PrepareLine.Call(kind.MakesRaster ? "CloseBranch" : "Mix", new CallArgument.Number(share.Value)),
        _ => throw new System.NotSupportedException(kind.Mix.ToString()),
    };
}
