namespace AugDsl.Reference;

/// <summary>q = (x, y + d).</summary>
internal sealed class TranslateYReference : ReferenceOperation<TranslateYAttribute>
{
    protected override ReferenceStep Define(TranslateYAttribute attribute, StepContext context)
    {
        double shift = ContentMaps.Pixels(context.Value(attribute), attribute.Unit, context.Canvas.Height);
        return ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, 1, 0, shift);
    }
}
