using System.Linq;
using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations.Groups;

internal sealed class MixChainsOperation() : BranchOperation(typeof(MixChainsAttribute<>))
{
    // Weights that are all 0, which an edit can give, are shares of 0.
    private const double LeastTotal = 1e-300;

    public override void Lower(GroupAttribute attribute, int children, StepBuilder step)
    {
        ScalarExpr share = step.Uniform("Share", 0, 1);
        ScalarExpr[] weights = [.. Enumerable.Range(1, children).Select(i => step.Exponential("Weight" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        ScalarExpr each = step.Let("Each", share / ScalarAlgebra.Max(weights.Aggregate((a, b) => a + b), LeastTotal));
        step.MixParts([.. weights.Select(w => each * w)]);
        step.Explain($"mix in the results of {children} chains with the share {share}");
    }
}
