namespace AugDsl.Reference;

/// <summary>q = (x + dx, y + dy), drawn independently.</summary>
internal sealed class TranslateReference : ReferenceOperation<TranslateAttribute>
{
    protected override ReferenceStep Define(TranslateAttribute attribute, StepContext context)
    {
        double x = context.Signed(attribute, context.Draws.Uniform(1, attribute.Minimum, attribute.Maximum), 3);
        double y = context.Signed(attribute, context.Draws.Uniform(2, attribute.Minimum, attribute.Maximum), 4);
        context.Note("x", x);
        context.Note("y", y);
        double shiftX = ContentMaps.Pixels(x, attribute.Unit, context.Canvas.Width);
        double shiftY = ContentMaps.Pixels(y, attribute.Unit, context.Canvas.Height);
        return ContentMaps.AboutCentre(context.Canvas, 1, 0, 0, 1, shiftX, shiftY);
    }
}
