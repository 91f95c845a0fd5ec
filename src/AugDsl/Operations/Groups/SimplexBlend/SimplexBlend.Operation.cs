using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations.Groups;

internal sealed class SimplexBlendOperation() : BranchOperation(typeof(SimplexBlendAttribute<>))
{
    public override void Lower(GroupAttribute attribute, int children, StepBuilder step)
    {
        SimplexBlendAttribute<object> given = (SimplexBlendAttribute<object>)attribute;
        ScalarExpr layers = step.Integer("Iterations", given, nameof(given.Iterations), given.Iterations);
        step.MixByPlane(layers, given.MaxGrid, given.Sigmoid ? 1 : 0);
        step.Explain($"mix in the result of the steps under it by {layers} layers of simplex noise");
    }
}
