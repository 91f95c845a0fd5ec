namespace AugDsl.Reference;

/// <summary>q = (x + tan(a) · y, y).</summary>
internal sealed class ShearXReference : ReferenceOperation<ShearXAttribute>
{
    protected override ReferenceStep Define(ShearXAttribute attribute, StepContext context) =>
        ContentMaps.AboutCentre(context.Canvas, 1, ContentMaps.Tangent(context.Value(attribute)), 0, 1);
}
