namespace AugDsl.Reference;

/// <summary>(x − mean) / std for each channel.</summary>
internal sealed class NormalizeReference : ReferenceOperation<NormalizeAttribute>
{
    protected override ReferenceStep Define(NormalizeAttribute attribute, StepContext context)
    {
        (double[] mean, double[] std) = attribute.Preset switch
        {
            Normalization.ImageNet => ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
            Normalization.MinusOneToOne => (Repeat(0.5, context.Channels), Repeat(0.5, context.Channels)),
            Normalization.Cifar10 => ([0.4914, 0.4822, 0.4465], [0.2470, 0.2435, 0.2616]),
            _ => (attribute.Mean, attribute.Std),
        };
        if (mean.Length != context.Channels || std.Length != context.Channels)
            throw new ArgumentException($"Normalize has {mean.Length} means and {std.Length} deviations for {context.Channels} channels.", nameof(attribute));
        return new OutputStep(mean, std, attribute.Layout);
    }

    private static double[] Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];
}
