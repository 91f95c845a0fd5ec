namespace AugDsl.Reference;

/// <summary>Scale, rotate, shear x, shear y, translate.</summary>
internal sealed class AffineReference : ReferenceOperation<AffineAttribute>
{
    protected override ReferenceStep Define(AffineAttribute attribute, StepContext context)
    {
        double scale = Draw(context, 1, attribute.Scale, "scale");
        double angle = Draw(context, 2, attribute.Rotate, "rotate");
        double tangentX = ContentMaps.Tangent(Draw(context, 3, attribute.ShearX, "shear x"));
        double tangentY = ContentMaps.Tangent(Draw(context, 4, attribute.ShearY, "shear y"));
        double shiftX = ContentMaps.Pixels(Draw(context, 5, attribute.TranslateX, "translate x"), attribute.Unit, context.Canvas.Width);
        double shiftY = ContentMaps.Pixels(Draw(context, 6, attribute.TranslateY, "translate y"), attribute.Unit, context.Canvas.Height);

        // The images of (1, 0) and (0, 1), step by step as the page says.
        (double a, double c) = Apply(1, 0, scale, angle, tangentX, tangentY);
        (double b, double d) = Apply(0, 1, scale, angle, tangentX, tangentY);
        return ContentMaps.AboutCentre(context.Canvas, a, b, c, d, shiftX, shiftY);
    }

    private static double Draw(StepContext context, uint number, double[] range, string name) => context.Uniform(number, range[0], range[^1], name);

    private static (double X, double Y) Apply(double x, double y, double scale, double angle, double tangentX, double tangentY)
    {
        (x, y) = (scale * x, scale * y);
        double cosine = ContentMaps.Cosine(angle);
        double sine = ContentMaps.Sine(angle);
        (x, y) = ((x * cosine) + (y * sine), (-x * sine) + (y * cosine));
        x += tangentX * y;
        y += tangentY * x;
        return (x, y);
    }
}
