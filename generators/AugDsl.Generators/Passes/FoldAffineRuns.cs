using System.Collections.Generic;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Multiplies neighbouring affine colour steps into one matrix where no draw can make the clamp between them act. The schedule folds further
/// per sample, with the drawn values.
/// </summary>
internal static class FoldAffineRuns
{
    /// <summary>Takes the run that starts at <paramref name="index"/> and moves behind it.</summary>
    public static PlanMatrix Take(List<Step> steps, ref int index, Clamping clamping)
    {
        Step first = steps[index++];
        List<Step> run = [first];
        AffineForm form = first.Affine!;
        while (index < steps.Count && CanFollow(run[run.Count - 1], steps[index], clamping))
        {
            form = form.Then(steps[index].Affine!);
            run.Add(steps[index++]);
        }

        return new PlanMatrix(run, form, first.Active);
    }

    /// <summary>An optional step stays alone: where it was not drawn its matrix is left out.</summary>
    private static bool CanFollow(Step before, Step next, Clamping clamping) =>
        next.Affine is not null && before.Active.IsAlways && next.Active.IsAlways && (clamping == Clamping.AtOutput || before.Clamp == ClampKind.Dead);
}
