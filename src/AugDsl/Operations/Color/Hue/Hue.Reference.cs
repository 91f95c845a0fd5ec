namespace AugDsl.Reference;

/// <summary>The hue of the HSV hexcone is turned; pixels without colour do not change.</summary>
internal sealed class HueReference : ReferenceOperation<HueAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(HueAttribute attribute, StepContext context)
    {
        double angle = context.Value(attribute);
        return new ColourStep(pixel => Turn(pixel, angle));
    }

    private static void Turn(Span<double> pixel, double angle)
    {
        double r = Math.Clamp(pixel[0], 0, 1);
        double g = Math.Clamp(pixel[1], 0, 1);
        double b = Math.Clamp(pixel[2], 0, 1);
        double value = Math.Max(r, Math.Max(g, b));
        double chroma = value - Math.Min(r, Math.Min(g, b));
        if (chroma == 0)
        {
            pixel.Fill(value);
            return;
        }

        double hue = value == r ? 60 * (g - b) / chroma
            : value == g ? 120 + (60 * (b - r) / chroma)
            : 240 + (60 * (r - g) / chroma);
        hue += angle;
        hue -= 360 * Math.Floor(hue / 360);

        // The hexcone: a channel is full within 60° of its own hue, and falls to nothing over the next 60°.
        pixel[0] = Channel(hue, value, chroma);
        pixel[1] = Channel(hue - 120, value, chroma);
        pixel[2] = Channel(hue - 240, value, chroma);
    }

    private static double Channel(double distance, double value, double chroma)
    {
        distance = Math.Abs(Math.IEEERemainder(distance, 360));
        double share = Math.Clamp((120 - distance) / 60, 0, 1);
        return value - (chroma * (1 - share));
    }
}
