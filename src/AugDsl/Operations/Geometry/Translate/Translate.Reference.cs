namespace AugDsl.Reference;

/// <summary>q = (x + dx, y + dy), drawn independently.</summary>
internal sealed class TranslateReference : ReferenceOperation<TranslateAttribute>
{
    protected override ReferenceStep Define(TranslateAttribute attribute, StepContext context)
    {
        double x = context.Value(attribute, 1, 3, "x");
        double y = context.Value(attribute, 2, 4, "y");
        double shiftX = ContentMaps.Pixels(x, attribute.Unit, context.Canvas.Width);
        double shiftY = ContentMaps.Pixels(y, attribute.Unit, context.Canvas.Height);
        return ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, 1, shiftX, shiftY);
    }
}
