namespace AugDsl.Reference;

/// <summary>1 − x.</summary>
internal sealed class InvertReference : ReferenceOperation<InvertAttribute>
{
    protected override ReferenceStep Define(InvertAttribute attribute, StepContext context)
    {
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = 1 - pixel[c];
        });
    }
}
