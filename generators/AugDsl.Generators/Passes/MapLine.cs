using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>What <c>Prepare</c> does for a run of maps, in order.</summary>
internal abstract record MapLine
{
    /// <summary>Declares what a step's map refers to: its named numbers, the canvas after it, what a helper computes.</summary>
    public sealed record Begin(Step Step) : MapLine;

    /// <summary>Declares an entry of a map, or a coefficient of one.</summary>
    public sealed record Name(Local Local) : MapLine;

    /// <summary>A composed map.</summary>
    /// <param name="Map">From the canvas to where the run, or the dense field before, ended.</param>
    /// <param name="Canvas">The canvas.</param>
    /// <param name="Steps">Whose product it is.</param>
    public sealed record Geometry(MapMatrix Map, CanvasSize Canvas, IReadOnlyList<Step> Steps) : MapLine;

    /// <summary>A dense field.</summary>
    public sealed record Displace(Step Step) : MapLine;
}
