using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class PointwiseOperation : Operation
{
    // Without a clamp after every step, what follows must still have numbers.
    private const double Largest = 65536;

    public override Type AttributeType => typeof(PointwiseAttribute<>);

    public override void LowerAttribute(StepAttribute attribute, StepBuilder step)
    {
        ScalarExpr[] numbers = step.Own.Draw(((OwnStepAttribute)attribute).Numbers);
        if (step.Own.Values(numbers) is not { } values)
        {
            step.RequiresColour(step.Own.Name);
            return;
        }

        // What is not a number does not equal itself.
        IEnumerable<ValueExpr> results = values.Select(x => ValueExpr.IfEqual(x, x, x, 0));
        if (step.LeavesAll) results = results.Select(x => ValueExpr.Min(ValueExpr.Max(x, -Largest), Largest));
        step.Values([.. results]);
        step.Own.Explain(numbers);
    }
}
