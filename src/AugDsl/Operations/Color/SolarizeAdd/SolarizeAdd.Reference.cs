namespace AugDsl.Reference;

/// <summary>x &lt; t ? min(1, x + d) : x.</summary>
internal sealed class SolarizeAddReference : ReferenceOperation<SolarizeAddAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(SolarizeAddAttribute attribute, StepContext context)
    {
        double number = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++)
            {
                if (pixel[c] < attribute.Threshold) pixel[c] = Math.Clamp(pixel[c] + number, 0, 1);
            }
        });
    }
}
