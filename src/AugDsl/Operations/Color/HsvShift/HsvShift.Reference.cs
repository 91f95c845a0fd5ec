namespace AugDsl.Reference;

/// <summary>To HSV, three numbers added, and back by the six sectors of the textbook.</summary>
internal sealed class HsvShiftReference : ReferenceOperation<HsvShiftAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(HsvShiftAttribute attribute, StepContext context)
    {
        double hue = context.Uniform(1, attribute.Hue[0], attribute.Hue[^1], "hue");
        double saturation = context.Uniform(2, attribute.Saturation[0], attribute.Saturation[^1], "saturation");
        double value = context.Uniform(3, attribute.Value[0], attribute.Value[^1], "value");
        return new ColourStep(pixel =>
        {
            (double h, double s, double v) = ToHsv(Math.Clamp(pixel[0], 0, 1), Math.Clamp(pixel[1], 0, 1), Math.Clamp(pixel[2], 0, 1));
            h += hue;
            h -= 360 * Math.Floor(h / 360);
            (pixel[0], pixel[1], pixel[2]) = FromHsv(h, Math.Clamp(s + saturation, 0, 1), Math.Clamp(v + value, 0, 1));
        });
    }

    private static (double H, double S, double V) ToHsv(double r, double g, double b)
    {
        double value = Math.Max(r, Math.Max(g, b));
        double chroma = value - Math.Min(r, Math.Min(g, b));
        if (chroma == 0) return (0, 0, value);
        double hue = value == r ? 60 * (g - b) / chroma
            : value == g ? 120 + (60 * (b - r) / chroma)
            : 240 + (60 * (r - g) / chroma);
        return (hue, chroma / value, value);
    }

    private static (double R, double G, double B) FromHsv(double h, double s, double v)
    {
        double place = h / 60;
        double f = place - Math.Floor(place);
        double p = v * (1 - s);
        double q = v * (1 - (s * f));
        double t = v * (1 - (s * (1 - f)));
        return ((int)Math.Floor(place) % 6) switch
        {
            0 => (v, t, p),
            1 => (q, v, p),
            2 => (p, v, t),
            3 => (p, q, v),
            4 => (t, p, v),
            _ => (v, p, q),
        };
    }
}
