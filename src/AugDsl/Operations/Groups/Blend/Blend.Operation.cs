using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations.Groups;

internal sealed class BlendOperation() : BranchOperation(typeof(BlendAttribute<>))
{
    public override void Lower(GroupAttribute attribute, int children, StepBuilder step)
    {
        ScalarExpr share = step.Draw("Alpha", (RangeGroupAttribute)attribute);
        step.Mix(share);
        step.Explain($"mix in the result of the steps under it with the share {share}");
    }
}
