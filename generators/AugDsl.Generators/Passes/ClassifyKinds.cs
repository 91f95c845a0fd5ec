using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Passes;

/// <summary>Derives what each step needs from what its operation gave, and whether its values are affine. Nothing is declared.</summary>
internal static class ClassifyKinds
{
    public static void Run(IReadOnlyList<Step> steps)
    {
        foreach (Step step in steps)
        {
            step.Affine = step.Values is null ? null : AffineForm.TryMatch(step.Values);
            step.Kind = KindOf(step);
        }
    }

    private static StepKind KindOf(Step step)
    {
        if (step.IsOutput) return StepKind.Output;
        if (step.Map is not null || step.Field is not null) return StepKind.Geometric;
        if (step.MakesRaster) return StepKind.Raster;
        if (step.Stencil is not null) return StepKind.Neighbourhood;
        if (step.Values!.Any(v => v.IsPositional)) return StepKind.Positional;
        return UsesStatistic(step.Values!) ? StepKind.Statistical : StepKind.Pointwise;
    }

    private static bool UsesStatistic(IEnumerable<ValueExpr> values) => new ValueNumbering().Distinct(values).Any(v => v.Scalar is not null && Uses(v.Scalar));

    private static bool Uses(ScalarExpr scalar) => scalar is MeanStatistic || scalar.Operands.Any(Uses);
}
