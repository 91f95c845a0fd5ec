namespace AugDsl.Reference;

/// <summary>g log2(1 + x).</summary>
internal sealed class LogContrastReference : ReferenceOperation<LogContrastAttribute>
{
    protected override ReferenceStep Define(LogContrastAttribute attribute, StepContext context)
    {
        double gain = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = gain * Math.Log2(1 + Math.Clamp(pixel[c], 0, 1));
        });
    }
}
