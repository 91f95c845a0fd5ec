namespace AugDsl.Reference;

/// <summary>q = (x, s · y).</summary>
internal sealed class ScaleYReference : ReferenceOperation<ScaleYAttribute>
{
    protected override ReferenceStep Define(ScaleYAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        return ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, factor);
    }
}
