using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class SharpenOperation : Operation<SharpenAttribute>
{
    protected override void Lower(SharpenAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        ScalarExpr lightness = step.Number(attribute, nameof(attribute.Lightness), attribute.Lightness);
        ScalarExpr[] weights = [.. Enumerable.Range(0, 9).Select(i => i == 4 ? (1 - alpha) + (alpha * (8 + lightness)) : -alpha)];
        step.Correlate(weights);
        step.Explain($"sharpen by {alpha}, lightness {lightness}");
    }
}
