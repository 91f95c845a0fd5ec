namespace AugDsl.Reference;

/// <summary>f · x.</summary>
internal sealed class BrightnessReference : ReferenceOperation<BrightnessAttribute>
{
    protected override ReferenceStep Define(BrightnessAttribute attribute, StepContext context)
    {
        double[] factors = new double[attribute.PerChannel ? context.Channels : 1];
        for (int c = 0; c < factors.Length; c++) factors[c] = context.Value(attribute, 1 + (uint)c, "factor");
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] *= factors[Math.Min(c, factors.Length - 1)];
        });
    }
}
