namespace AugDsl.Reference;

/// <summary>q = (x + tan(a) · y, y).</summary>
internal sealed class ShearXReference : ReferenceOperation<ShearXAttribute>
{
    protected override ReferenceStep Define(ShearXAttribute attribute, StepContext context)
    {
        double m = ContentMaps.Tangent(context.Value(attribute));
        // About the corner, not the centre: what lies at the centre moves by m times its distance from the corner.
        return attribute.Origin == ShearOrigin.Center
            ? ContentMaps.AboutCentre(context.Canvas, 1, m, 0, 1)
            : ContentMaps.AboutCentre(context.Canvas, 1, m, 0, 1, shiftX: m * context.Canvas.Height / 2);
    }
}
