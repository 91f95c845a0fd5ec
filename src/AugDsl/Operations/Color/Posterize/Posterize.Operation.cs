using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PosterizeOperation : Operation<PosterizeAttribute>
{
    protected override void Lower(PosterizeAttribute attribute, StepBuilder step)
    {
        ScalarExpr bits = step.Integer("Bits", attribute);
        // Keeping the top bits of q is rounding it down to a multiple of 2^(8 − bits).
        ScalarExpr size = ScalarAlgebra.Apply(UnaryOperator.PowerOfTwo, 8 - bits);
        step.Value(x => ValueExpr.Floor(ValueExpr.RoundEven(255.0 * ValueExpr.Clamp01(x)) * ((ValueExpr)(1 / size)).Named("perStep")) * ((ValueExpr)(size / 255)).Named("stepSize"));
        step.Explain($"posterize to {bits} bits");
    }
}
