using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class GrayscaleOperation : Operation<GrayscaleAttribute>
{
    protected override void Lower(GrayscaleAttribute attribute, StepBuilder step)
    {
        ScalarExpr alpha = step.Draw("Alpha", attribute);
        ValueExpr luma = step.Luma;
        step.Value(x => step.Channels == 1 ? x : ((1 - alpha) * x) + (alpha * luma));
        step.Explain($"grayscale, blended with {alpha}");
    }
}
