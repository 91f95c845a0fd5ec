using AugDsl.Generators.Ir;
using AugDsl.Generators.Lowering;

namespace AugDsl;

internal sealed class PosterizeOperation : Operation<PosterizeAttribute>
{
    protected override void Lower(PosterizeAttribute attribute, StepBuilder step)
    {
        ScalarExpr bits = step.Integer("Bits", attribute.Minimum, attribute.Maximum);
        // Keeping the top bits of q is rounding it down to a multiple of 2^(8 − bits).
        ScalarExpr step2 = ScalarAlgebra.Apply(UnaryOperator.PowerOfTwo, 8 - bits);
        step.Value(x => ValueExpr.Floor(ValueExpr.RoundEven(255.0 * ValueExpr.Clamp01(x)) * (1 / step2)) * (step2 / 255));
        step.Explain($"posterize to {bits} bits");
    }
}
