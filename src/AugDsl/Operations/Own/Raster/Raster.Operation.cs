using System;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class RasterOperation : Operation
{
    public override Type AttributeType => typeof(RasterAttribute<>);

    public override void LowerAttribute(StepAttribute attribute, StepBuilder step)
    {
        ScalarExpr[] numbers = step.Own.Draw(((OwnStepAttribute)attribute).Numbers);
        step.Region(draws: true, alwaysActs: true, numbers);
        step.Own.Explain(numbers);
    }
}
