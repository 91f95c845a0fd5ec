using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class InvertOperation : Operation<InvertAttribute>
{
    protected override void Lower(InvertAttribute attribute, StepBuilder step)
    {
        step.Value(x => 1.0 - x);
        step.Explain($"invert");
    }
}
