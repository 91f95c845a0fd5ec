namespace AugDsl.Reference;

/// <summary>α · l + (1 − α) · x.</summary>
internal sealed class GrayscaleReference : ReferenceOperation<GrayscaleAttribute>
{
    protected override ReferenceStep Define(GrayscaleAttribute attribute, StepContext context)
    {
        double alpha = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            double luma = Colours.Luma(pixel);
            for (int c = 0; c < pixel.Length; c++) pixel[c] = (alpha * luma) + ((1 - alpha) * pixel[c]);
        });
    }
}
