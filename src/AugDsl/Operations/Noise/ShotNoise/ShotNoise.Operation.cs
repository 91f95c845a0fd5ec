using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ShotNoiseOperation : Operation<ShotNoiseAttribute>
{
    protected override void Lower(ShotNoiseAttribute attribute, StepBuilder step)
    {
        ScalarExpr scale = step.Draw("Scale", attribute);
        step.Value((x, c) => x + (ValueExpr.SquareRoot(scale * ValueExpr.Clamp01(x)) * ValueExpr.Normal(c, 1)));
        step.Explain($"shot noise, scale {scale}");
    }
}
