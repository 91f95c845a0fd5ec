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

        HexconeValues pixel = new();
        // Black has the saturation 0: what is divided is 0 there, so 1 will do.
        ValueExpr share = ValueExpr.Clamp01((pixel.Chroma / ValueExpr.IfEqual(pixel.Max, 0.0, 1.0, pixel.Max)) + saturation);
        ValueExpr newMax = ValueExpr.Clamp01(pixel.Max + value).Named("newMax");
        step.Values(HexconeValues.Channels(pixel.Hue(degrees), newMax, (newMax * share).Named("newChroma")));
        step.Explain($"hue plus {degrees}°, saturation plus {saturation}, value plus {value}");
    }
}
