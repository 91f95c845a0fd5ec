namespace AugDsl.Reference;

/// <summary>Content at y goes to H − y.</summary>
internal sealed class VerticalFlipReference : ReferenceOperation<VerticalFlipAttribute>
{
    protected override ReferenceStep Define(VerticalFlipAttribute attribute, StepContext context) =>
        ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, -1);
}
