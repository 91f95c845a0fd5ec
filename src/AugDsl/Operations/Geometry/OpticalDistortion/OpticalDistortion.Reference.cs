using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>p reads from p · (1 + k1 r² + k2 r⁴), about the canvas' centre, r in units of half the shorter side.</summary>
internal sealed class OpticalDistortionReference : ReferenceOperation<OpticalDistortionAttribute>
{
    protected override ReferenceStep Define(OpticalDistortionAttribute attribute, StepContext context)
    {
        double k1 = context.Value(attribute, 1, "k1");
        double k2 = context.Uniform(2, attribute.K2[0], attribute.K2[^1], "k2");
        return new FieldStep(new RadialField(context.Canvas, k1, k2));
    }

    private sealed class RadialField(ImageSize canvas, double k1, double k2) : IDisplacement
    {
        public double Amount => Math.Abs(k1) + Math.Abs(k2);

        public (double X, double Y) At(double x, double y)
        {
            double centreX = canvas.Width / 2.0;
            double centreY = canvas.Height / 2.0;
            double radius = double.Hypot(x - centreX, y - centreY) / (Math.Min(canvas.Width, canvas.Height) / 2.0);
            double factor = 1 + (k1 * Math.Pow(radius, 2)) + (k2 * Math.Pow(radius, 4));

            // The formula soon leaves the range of coordinates; what follows must not bring such a point back.
            return (
                Math.Clamp(centreX + ((x - centreX) * factor), -PlaneMap.CoordinateLimit, PlaneMap.CoordinateLimit),
                Math.Clamp(centreY + ((y - centreY) * factor), -PlaneMap.CoordinateLimit, PlaneMap.CoordinateLimit));
        }
    }
}
