namespace AugDsl.Reference;

/// <summary>The values themselves.</summary>
internal sealed class ToTensorReference : ReferenceOperation<ToTensorAttribute>
{
    protected override ReferenceStep Define(ToTensorAttribute attribute, StepContext context) =>
        new OutputStep([.. Enumerable.Repeat(0.0, context.Channels)], [.. Enumerable.Repeat(1.0, context.Channels)], attribute.Layout);
}
