using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class IdentityOperation : Operation<IdentityAttribute>
{
    protected override void Lower(IdentityAttribute attribute, StepBuilder step)
    {
        step.Value(x => x);
        step.Explain($"nothing");
    }
}
