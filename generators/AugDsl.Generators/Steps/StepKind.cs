using System.Collections.Generic;

namespace AugDsl.Generators.Steps;

/// <summary>
/// How a step acts: what the passes may do with it, and what it leaves in the plan. A class a kind, and no switch over kinds anywhere: what a new one
/// needs beyond this stands in its own item of the plan, whose lines <c>Prepare</c> prints.
/// </summary>
internal abstract class StepKind
{
    /// <summary>What the plan and <c>Info.Steps</c> call it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it moves points: a map, a field.</summary>
    public virtual bool MovesPoints => false;

    /// <summary>Whether it acts on every value by itself, so that maps move past it (DESIGN 1.6).</summary>
    public virtual bool CommutesWithMaps => false;

    /// <summary>Whether it asks something of the whole canvas.</summary>
    public virtual bool Measures => false;

    /// <summary>Whether it leaves a raster, which geometry samples again (DESIGN 1.8).</summary>
    public virtual bool MakesRaster => false;

    /// <summary>Whether it is the pipeline's end.</summary>
    public virtual bool IsOutput => false;

    /// <summary>Adds the plan's items of a step and of those behind it that share one.</summary>
    /// <param name="run">Steps in a fixed order; those that no sample has are among them.</param>
    /// <param name="index">The step's place.</param>
    /// <param name="plan">Takes the items.</param>
    /// <returns>The place of the next step.</returns>
    public abstract int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan);

    public sealed override string ToString() => Name;
}
