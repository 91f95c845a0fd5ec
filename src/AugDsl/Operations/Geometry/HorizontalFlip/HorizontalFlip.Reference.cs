namespace AugDsl.Reference;

/// <summary>Content at x goes to W − x.</summary>
internal sealed class HorizontalFlipReference : ReferenceOperation<HorizontalFlipAttribute>
{
    protected override ReferenceStep Define(HorizontalFlipAttribute attribute, StepContext context) =>
        ContentMaps.AboutCentre(context.Canvas, -1, 0, 0, 1);
}
