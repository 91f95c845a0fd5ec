using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class HsvShiftOperation : Operation<HsvShiftAttribute>
{
    protected override void Lower(HsvShiftAttribute attribute, StepBuilder step)
    {
        if (!step.RequiresColour("HsvShift")) return;
        ScalarExpr degrees = step.Draw("Hue", attribute, nameof(attribute.Hue), attribute.Hue);
        ScalarExpr saturation = step.Draw("Saturation", attribute, nameof(attribute.Saturation), attribute.Saturation);
        ScalarExpr value = step.Draw("Value", attribute, nameof(attribute.Value), attribute.Value);

        // HSV is defined on [0, 1]; where values can leave it, the step clamps its own input.
        ValueExpr r = ValueExpr.Clamp01(ValueExpr.Channel(0)), g = ValueExpr.Clamp01(ValueExpr.Channel(1)), b = ValueExpr.Clamp01(ValueExpr.Channel(2));
        ValueExpr max = ValueExpr.Max(r, ValueExpr.Max(g, b)).Named("max");
        ValueExpr min = ValueExpr.Min(r, ValueExpr.Min(g, b)).Named("min");
        ValueExpr chroma = (max - min).Named("chroma");
        // Gray has the hue 0, and black the saturation 0: what is divided is 0 there, so 1 will do.
        ValueExpr divisor = ValueExpr.IfEqual(chroma, 0.0, 1.0, chroma).Named("divisor");
        ValueExpr difference = ValueExpr.IfEqual(max, r, g - b, ValueExpr.IfEqual(max, g, b - r, r - g));
        ValueExpr start = ValueExpr.IfEqual(max, r, 0.0, ValueExpr.IfEqual(max, g, 2.0, 4.0));
        ValueExpr turned = ((difference / divisor) + start + ((ValueExpr)(degrees / 60)).Named("turn")).Named("turned");
        ValueExpr hue = (turned - (6.0 * ValueExpr.Floor(turned * (1.0 / 6)))).Named("hue");
        ValueExpr share = ValueExpr.Clamp01((chroma / ValueExpr.IfEqual(max, 0.0, 1.0, max)) + saturation);
        ValueExpr newMax = ValueExpr.Clamp01(max + value).Named("newMax");
        ValueExpr newChroma = (newMax * share).Named("newChroma");
        step.Values(Channel(5), Channel(3), Channel(1));
        step.Explain($"hue plus {degrees}°, saturation plus {saturation}, value plus {value}");

        // The hexcone back to a channel: max − chroma · clamp(min(k, 4 − k), 0, 1), k = (n + hue) mod 6.
        ValueExpr Channel(double n)
        {
            ValueExpr place = (hue + n).Named("place");
            ValueExpr k = ValueExpr.IfLess(place, 6.0, place, place - 6.0).Named("sector");
            return newMax - (newChroma * ValueExpr.Max(ValueExpr.Min(ValueExpr.Min(k, 4.0 - k), 1.0), 0.0));
        }
    }
}
