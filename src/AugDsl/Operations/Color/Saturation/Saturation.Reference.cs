namespace AugDsl.Reference;

/// <summary>l + f · (x − l).</summary>
internal sealed class SaturationReference : ReferenceOperation<SaturationAttribute>
{
    protected override ReferenceStep Define(SaturationAttribute attribute, StepContext context)
    {
        double factor = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            double luma = Colours.Luma(pixel);
            for (int c = 0; c < pixel.Length; c++) pixel[c] = luma + (factor * (pixel[c] - luma));
        });
    }
}
