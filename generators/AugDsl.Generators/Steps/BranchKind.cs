using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A group that mixes the result of its fragment with the values before it. What is in it stands in the nodes of its <see cref="BranchNode"/>.</summary>
/// <param name="mix">How they are mixed.</param>
internal sealed class BranchKind(Mix mix) : StepKind
{
    public override string Name => "Blend";

    /// <summary>Whether the fragment's steps all act on values alone; found when they are lowered.</summary>
    public bool HasRasters { get; set; }

    // The fragment then runs over a raster of its own; else values are kept and mixed within a tile.
    public override bool MakesRaster => HasRasters || mix is not Mix.Share;

    /// <summary>How the result is mixed in.</summary>
    public Mix Mix => mix;

    // The node has the plan's item: it needs what is in the branch.
    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan) => index + 1;
}

/// <summary>How a fragment's result is mixed in.</summary>
internal abstract record Mix
{
    /// <summary>With one share for all pixels.</summary>
    public sealed record Share(ScalarExpr Value) : Mix;

    /// <summary>Each child's result, with one share for all pixels.</summary>
    public sealed record Parts(IReadOnlyList<ScalarExpr> Shares) : Mix;

    /// <summary>With a share a pixel, which a kind of the runtime computes.</summary>
    public sealed record Plane(RuntimeMember Kind, IReadOnlyList<ScalarExpr> Numbers) : Mix;
}
