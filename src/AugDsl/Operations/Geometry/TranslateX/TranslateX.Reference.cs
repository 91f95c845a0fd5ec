namespace AugDsl.Reference;

/// <summary>q = (x + d, y).</summary>
internal sealed class TranslateXReference : ReferenceOperation<TranslateXAttribute>
{
    protected override ReferenceStep Define(TranslateXAttribute attribute, StepContext context)
    {
        double shift = ContentMaps.Pixels(context.Value(attribute), attribute.Unit, context.Canvas.Width);
        return ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, 1, shift, 0);
    }
}
