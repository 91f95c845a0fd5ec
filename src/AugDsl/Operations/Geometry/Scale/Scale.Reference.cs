namespace AugDsl.Reference;

/// <summary>q = s · p.</summary>
internal sealed class ScaleReference : ReferenceOperation<ScaleAttribute>
{
    protected override ReferenceStep Define(ScaleAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        return ContentMaps.AboutCentre(context.Canvas, factor, 0, 0, factor);
    }
}
