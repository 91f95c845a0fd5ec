using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>
/// Multiplies neighbouring affine colour steps into one matrix where no draw can make the clamp between them act. The schedule folds further
/// per sample, with the drawn values.
/// </summary>
internal static class FoldAffineRuns
{
    /// <summary>
    /// Numbers and operations in a folded matrix: an entry of a product is a sum of three products, so without a bound the text of a run of
    /// saturations would grow threefold with each. The schedule multiplies what stays apart.
    /// </summary>
    public const int MaximumSize = 400;

    /// <summary>Takes the run that starts at <paramref name="index"/> and moves behind it.</summary>
    public static PlanMatrix Take(List<Step> steps, ref int index, Clamping clamping)
    {
        Step first = steps[index++];
        List<Step> run = [first];
        AffineForm form = first.Affine!;
        while (index < steps.Count && CanFollow(run[run.Count - 1], steps[index], clamping))
        {
            AffineForm longer = form.Then(steps[index].Affine!);
            if (Size(longer) > MaximumSize) break;
            form = longer;
            run.Add(steps[index++]);
        }

        return new PlanMatrix(run, form, first.Active);
    }

    private static int Size(AffineForm form) => form.Each().Sum(e => Size(e.Entry));

    private static int Size(ScalarExpr expression) => 1 + expression.Operands.Sum(Size);

    /// <summary>An optional step stays alone: where it was not drawn its matrix is left out.</summary>
    private static bool CanFollow(Step before, Step next, Clamping clamping) =>
        next.Affine is not null && before.Active.IsAlways && next.Active.IsAlways && (clamping == Clamping.AtOutput || before.Clamp == ClampKind.Dead);
}
