namespace AugDsl.Reference;

/// <summary>1 / (1 + e^(g (c − x))).</summary>
internal sealed class SigmoidContrastReference : ReferenceOperation<SigmoidContrastAttribute>
{
    protected override ReferenceStep Define(SigmoidContrastAttribute attribute, StepContext context)
    {
        double gain = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = 1 / (1 + Math.Exp(gain * (attribute.Cutoff - Math.Clamp(pixel[c], 0, 1))));
        });
    }
}
