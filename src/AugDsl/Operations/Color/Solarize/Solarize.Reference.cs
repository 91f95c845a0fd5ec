namespace AugDsl.Reference;

/// <summary>x &lt; t ? x : 1 − x.</summary>
internal sealed class SolarizeReference : ReferenceOperation<SolarizeAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(SolarizeAttribute attribute, StepContext context)
    {
        double threshold = context.Value(attribute);
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = pixel[c] < threshold ? pixel[c] : 1 - pixel[c];
        });
    }
}
