namespace AugDsl.Reference;

/// <summary>(q(x) and the top b of 8 bits) / 255.</summary>
internal sealed class PosterizeReference : ReferenceOperation<PosterizeAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(PosterizeAttribute attribute, StepContext context)
    {
        int bits = context.Integer(attribute, "bits");
        int mask = 256 - (1 << (8 - bits));
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] = (Colours.Level(pixel[c]) & mask) / 255.0;
        });
    }
}
