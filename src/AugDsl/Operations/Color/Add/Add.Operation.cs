using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class AddOperation : Operation<AddAttribute>
{
    protected override void Lower(AddAttribute attribute, StepBuilder step)
    {
        ScalarExpr[] number = step.PerChannel("Number", attribute, attribute.PerChannel);
        step.Value((x, c) => x + number[c]);
        if (attribute.PerChannel && step.Channels == 3) step.Explain($"add {number[0]}, {number[1]}, {number[2]}");
        else step.Explain($"add {number[0]}");
    }
}
