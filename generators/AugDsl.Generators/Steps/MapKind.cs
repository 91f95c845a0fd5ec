using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Steps;

/// <summary>A geometric step: a map from the new canvas to the one before, a dense field, or both.</summary>
internal sealed class MapKind : StepKind
{
    public override string Name => "Geometric";

    public override bool MovesPoints => true;

    /// <summary>The map, or null.</summary>
    public MapMatrix? Map { get; set; }

    /// <summary>What the runtime computes for the map, or null.</summary>
    public MapCall? Call { get; set; }

    /// <summary>The dense field, or null.</summary>
    public FieldSpec? Field { get; set; }

    public override int Plan(IReadOnlyList<Step> run, int index, PlanBuilder plan)
    {
        List<Step> maps = [];
        for (; index < run.Count && (run[index].Kind.MovesPoints || run[index].Active.IsNever); index++)
        {
            if (!run[index].Active.IsNever) maps.Add(run[index]);
        }

        plan.Items.Add(new PlanMap(maps));
        return index;
    }
}

/// <summary>A dense displacement field.</summary>
/// <param name="Kind">The runtime's kind of field.</param>
/// <param name="Numbers">Its numbers, at most four.</param>
/// <param name="Draws">Whether it draws by itself, from the step's slot.</param>
internal sealed record FieldSpec(RuntimeMember Kind, IReadOnlyList<ScalarExpr> Numbers, bool Draws);

/// <summary>A map that a function of the runtime computes, under a name.</summary>
/// <param name="Name">The name of the local.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">Its numbers.</param>
internal sealed record MapCall(string Name, RuntimeMember Function, IReadOnlyList<ScalarExpr> Arguments);
