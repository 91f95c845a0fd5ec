using AugDsl.Generators.Ir;

namespace AugDsl.Generators.Operations.Groups;

internal sealed class FrequencyBlendOperation() : BranchOperation(typeof(FrequencyBlendAttribute<>))
{
    public override void Lower(GroupAttribute attribute, int children, StepBuilder step)
    {
        FrequencyBlendAttribute<object> given = (FrequencyBlendAttribute<object>)attribute;
        ScalarExpr exponent = step.Draw("Exponent", given);
        step.MixByPlane(exponent, given.Grid, given.Sigmoid ? 1 : 0);
        step.Explain($"mix in the result of the steps under it by noise of frequencies to the power of {exponent}");
    }
}
