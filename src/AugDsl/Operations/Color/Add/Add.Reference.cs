namespace AugDsl.Reference;

/// <summary>x + d.</summary>
internal sealed class AddReference : ReferenceOperation<AddAttribute>
{
    protected override ReferenceStep Define(AddAttribute attribute, StepContext context)
    {
        double[] numbers = new double[attribute.PerChannel ? context.Channels : 1];
        for (int c = 0; c < numbers.Length; c++) numbers[c] = context.Value(attribute, 1 + (uint)c, "number");
        return new ColourStep(pixel =>
        {
            for (int c = 0; c < pixel.Length; c++) pixel[c] += numbers[Math.Min(c, numbers.Length - 1)];
        });
    }
}
