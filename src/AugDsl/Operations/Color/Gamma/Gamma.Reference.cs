namespace AugDsl.Reference;

/// <summary>x^g.</summary>
internal sealed class GammaReference : ReferenceOperation<GammaAttribute>
{
    protected override ReferenceStep Define(GammaAttribute attribute, StepContext context)
    {
        double exponent = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = Math.Pow(Math.Clamp(pixel[c], 0, 1), exponent);
        });
    }
}
