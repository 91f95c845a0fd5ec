using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class NormalizeOperation : Operation<NormalizeAttribute>
{
    protected override void Lower(NormalizeAttribute attribute, StepBuilder step)
    {
        (double[] mean, double[] std) = Statistics(attribute);
        if (mean.Length != std.Length || (mean.Length != step.Channels && attribute.Preset != Normalization.MinusOneToOne))
        {
            string wrong = mean.Length == step.Channels ? "Std" : "Mean";
            step.Reject("AUG2003", $"Mean has {mean.Length} numbers and Std {std.Length}; the format has {step.Channels} channels: give one number a channel, or a Preset", wrong);
            return;
        }

        step.Output(
            [.. Enumerable.Range(0, step.Channels).Select(c => Math.Min(c, mean.Length - 1)).Select(i => (1 / std[i], -mean[i] / std[i]))],
            attribute.Layout == Layout.Hwc);
        step.Explain($"normalize with mean {Text(mean)}, std {Text(std)}");
    }

    public override IReadOnlyList<double>? OutputMean(StepAttribute attribute) => Statistics((NormalizeAttribute)attribute).Mean is { Length: > 0 } mean ? mean : null;

    /// <summary>The mean and standard deviation that the attribute asks for.</summary>
    private static (double[] Mean, double[] Std) Statistics(NormalizeAttribute attribute) => attribute.Preset switch
    {
        Normalization.ImageNet => ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
        Normalization.Cifar10 => ([0.4914, 0.4822, 0.4465], [0.2470, 0.2435, 0.2616]),
        Normalization.MinusOneToOne => ([0.5], [0.5]),
        _ => (attribute.Mean, attribute.Std),
    };

    private static string Text(double[] numbers) => string.Join(" ", numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
