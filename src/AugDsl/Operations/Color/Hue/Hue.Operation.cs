using AugDsl.Generators.Ir;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class HueOperation : Operation<HueAttribute>
{
    protected override void Lower(HueAttribute attribute, StepBuilder step)
    {
        if (!step.RequiresColour("Hue")) return;
        ScalarExpr degrees = step.Draw("Degrees", attribute, attribute.RandomSign);
        HexconeValues pixel = new();
        step.Values(HexconeValues.Channels(pixel.Hue(degrees), pixel.Max, pixel.Chroma));
        step.Explain($"hue turned by {degrees}°");
    }
}
