using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class WarpOperation : Operation
{
    public override Type AttributeType => typeof(WarpAttribute<>);

    public override void LowerAttribute(StepAttribute attribute, StepBuilder step)
    {
        ScalarExpr[] numbers = step.Own.Draw(((OwnStepAttribute)attribute).Numbers);
        step.Displace(numbers);
        if (!step.Own.HasInverse)
            step.HasNoRuleFor(Targets.Boxes | Targets.Keypoints, "nobody knows its inverse; implement IInvertibleWarpStep, or mark the struct [Contraction] if its displacement is nowhere steeper than 3/4");
        step.Own.Explain(numbers);
    }
}
