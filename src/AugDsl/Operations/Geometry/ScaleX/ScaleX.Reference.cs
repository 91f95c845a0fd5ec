namespace AugDsl.Reference;

/// <summary>q = (s · x, y).</summary>
internal sealed class ScaleXReference : ReferenceOperation<ScaleXAttribute>
{
    protected override ReferenceStep Define(ScaleXAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        return ContentMaps.AboutCentre(context.Canvas, factor, 0, 0, 1);
    }
}
