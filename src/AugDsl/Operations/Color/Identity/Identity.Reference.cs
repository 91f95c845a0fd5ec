namespace AugDsl.Reference;

/// <summary>x.</summary>
internal sealed class IdentityReference : ReferenceOperation<IdentityAttribute>
{
    protected override ReferenceStep Define(IdentityAttribute attribute, StepContext context) => new ColourStep(_ => { });
}
