namespace AugDsl.Reference;

/// <summary>q = (x, y + tan(a) · x).</summary>
internal sealed class ShearYReference : ReferenceOperation<ShearYAttribute>
{
    protected override ReferenceStep Define(ShearYAttribute attribute, StepContext context) =>
        ContentMaps.AboutCentre(context.Canvas, 1, 0, ContentMaps.Tangent(context.Value(attribute)), 1);
}
