using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class ToTensorOperation : Operation<ToTensorAttribute>
{
    protected override void Lower(ToTensorAttribute attribute, StepBuilder step)
    {
        step.Output([.. Enumerable.Repeat((1.0, 0.0), step.Channels)], attribute.Layout == Layout.Hwc);
        step.Explain($"to float32, 0..1");
    }
}
