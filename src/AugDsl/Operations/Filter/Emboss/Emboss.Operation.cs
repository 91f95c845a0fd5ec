using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class EmbossOperation : Operation<EmbossAttribute>
{
    protected override void Lower(EmbossAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        ScalarExpr s = step.Number(attribute, nameof(attribute.Strength), attribute.Strength);
        ScalarExpr[] effect = [-1 - s, -s, 0, -s, 1, s, 0, s, 1 + s];
        // The centre is (1 − α) · 1 + α · 1.
        step.Correlate([.. effect.Select((weight, i) => i == 4 ? 1 : alpha * weight)]);
        step.Explain($"emboss by {alpha}, strength {s}");
    }
}
