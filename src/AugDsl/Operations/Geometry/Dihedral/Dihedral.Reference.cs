using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>From k = 4 on mirrored left to right, then turned counter-clockwise by k mod 4 quarter turns.</summary>
internal sealed class DihedralReference : ReferenceOperation<DihedralAttribute>
{
    protected override ReferenceStep Define(DihedralAttribute attribute, StepContext context)
    {
        int symmetry = (int)context.Note("k", context.Draws.Integer(1, 0, 7));
        int degrees = 90 * (symmetry % 4);
        (double a, double c) = Turn(symmetry >= 4 ? -1 : 1, 0, degrees);
        (double b, double d) = Turn(0, 1, degrees);
        ImageSize canvas = context.Canvas;
        ImageSize turned = symmetry % 2 == 0 ? canvas : new ImageSize(canvas.Height, canvas.Width);
        return ContentMaps.AboutCentre(canvas, turned, a, b, c, d);
    }

    private static (double X, double Y) Turn(double x, double y, double degrees)
    {
        double cosine = ContentMaps.Cosine(degrees);
        double sine = ContentMaps.Sine(degrees);
        return ((x * cosine) + (y * sine), (-x * sine) + (y * cosine));
    }
}
