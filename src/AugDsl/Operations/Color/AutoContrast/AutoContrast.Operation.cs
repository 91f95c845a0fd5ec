using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class AutoContrastOperation : Operation<AutoContrastAttribute>
{
    protected override void Lower(AutoContrastAttribute attribute, StepBuilder step)
    {
        step.Value((x, c) =>
        {
            ScalarExpr low = Level(step.Measure(Statistic.Least, c));
            ScalarExpr range = Level(step.Measure(Statistic.Largest, c)) - low;
            return ValueExpr.IfEqual(range, 0.0, x, ((255.0 * x) - low) / range);
        });
        step.Explain($"stretch every channel from its darkest to its lightest level");
    }

    /// <summary>q(x). The only float whose 255-fold is a tie is 0.5, and 127.5 goes up to an even number: halves up and halves to even are the same.</summary>
    private static ScalarExpr Level(ScalarExpr extreme) => ScalarAlgebra.Apply(UnaryOperator.RoundHalfUp, 255 * extreme);
}
