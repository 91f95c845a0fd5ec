namespace AugDsl.Reference;

/// <summary>q = (x, y + tan(a) · x).</summary>
internal sealed class ShearYReference : ReferenceOperation<ShearYAttribute>
{
    protected override ReferenceStep Define(ShearYAttribute attribute, StepContext context)
    {
        double m = ContentMaps.Tangent(context.Value(attribute));
        // About the corner, not the centre: what lies at the centre moves by m times its distance from the corner.
        return attribute.Origin == ShearOrigin.Center
            ? ContentMaps.AboutCentre(context.Canvas, 1, 0, m, 1)
            : ContentMaps.AboutCentre(context.Canvas, 1, 0, m, 1, shiftY: m * context.Canvas.Width / 2);
    }
}
