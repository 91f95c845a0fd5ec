using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>q = (x cos θ + y sin θ, −x sin θ + y cos θ), about the centre.</summary>
internal sealed class RotateReference : ReferenceOperation<RotateAttribute>
{
    protected override ReferenceStep Define(RotateAttribute attribute, StepContext context)
    {
        double angle = context.Value(attribute);
        double cosine = ContentMaps.Cosine(angle);
        double sine = ContentMaps.Sine(angle);
        ImageSize canvas = context.Canvas;
        ImageSize next = canvas;
        if (attribute.Expand)
        {
            next = context.CeilingCanvas(
                (canvas.Width * Math.Abs(cosine)) + (canvas.Height * Math.Abs(sine)) - 1e-6,
                (canvas.Width * Math.Abs(sine)) + (canvas.Height * Math.Abs(cosine)) - 1e-6);
        }

        return ContentMaps.AboutCentre(canvas, next, cosine, sine, -sine, cosine);
    }
}
