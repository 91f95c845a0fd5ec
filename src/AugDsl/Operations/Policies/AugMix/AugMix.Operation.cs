using System;
using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class AugMixSteps : Policy<AugMixAttribute>
{
    private const double LeastLevel = 0.1;
    private const double LargestLevel = 10;

    protected override IReadOnlyList<PolicyStep> Steps(AugMixAttribute attribute, int channels)
    {
        PolicyStep operation = PolicyStep.Group(typeof(OneOfAttribute<>), "Operation", [.. Operations(attribute, channels)]);
        IReadOnlyList<PolicyStep> chain = attribute.Depth > 0 ? [.. Enumerable.Repeat(operation, attribute.Depth)]
            // One operation always, a second in two thirds of the samples, a third in half of those: one, two or three, each as often.
            : [operation, PolicyStep.Group(typeof(IncludeAttribute<>), "Second", [operation, PolicyStep.Group(typeof(IncludeAttribute<>), "Third", [operation], ("Probability", 0.5))], ("Probability", 2.0 / 3))];
        IEnumerable<PolicyStep> chains = Enumerable.Range(1, attribute.Width).Select(i => PolicyStep.Group(typeof(IncludeAttribute<>), "Chain" + PolicySteps.Text(i), chain));
        return [PolicyStep.Group(typeof(MixChainsAttribute<>), "Chains", [.. chains])];
    }

    private static IEnumerable<PolicyStep> Operations(AugMixAttribute attribute, int channels)
    {
        (double low, double high) = (LeastLevel / LargestLevel, attribute.Severity / LargestLevel);
        (double Least, double Most) angle = (PolicySteps.Degrees(0.3 * low), PolicySteps.Degrees(0.3 * high));
        yield return PolicyStep.Of<AutoContrastAttribute>();
        yield return PolicyStep.Of<EqualizeAttribute>();
        yield return Posterize(attribute.Severity);
        yield return PolicyStep.Range<RotateAttribute>(30 * low, 30 * high, ("RandomSign", true));
        yield return PolicyStep.Range<SolarizeAttribute>((256 - (256 * high)) / 255, (256 - (256 * low)) / 255);
        yield return PolicyStep.Range<ShearXAttribute>(angle.Least, angle.Most, ("RandomSign", true), ("Origin", ShearOrigin.TopLeft));
        yield return PolicyStep.Range<ShearYAttribute>(angle.Least, angle.Most, ("RandomSign", true), ("Origin", ShearOrigin.TopLeft));
        yield return PolicyStep.Range<TranslateXAttribute>(low / 3, high / 3, ("RandomSign", true));
        yield return PolicyStep.Range<TranslateYAttribute>(low / 3, high / 3, ("RandomSign", true));
        if (!attribute.AllOperations) yield break;
        (double least, double most) = (PolicySteps.Rising(low), PolicySteps.Rising(high));
        yield return channels == 1 ? PolicyStep.Of<IdentityAttribute>() : PolicyStep.Range<SaturationAttribute>(least, most);
        yield return PolicyStep.Range<ContrastAttribute>(least, most);
        yield return PolicyStep.Range<BrightnessAttribute>(least, most);
        yield return PolicyStep.Range<SharpnessAttribute>(least, most);
    }

    /// <summary>4 − floor(4 l) bits: how often each number comes is the length of its levels.</summary>
    private static PolicyStep Posterize(int severity)
    {
        List<PolicyStep> bits = [];
        for (int lost = 0; lost < 4; lost++)
        {
            double length = Math.Min(severity, (lost + 1) * LargestLevel / 4) - Math.Max(LeastLevel, lost * LargestLevel / 4);
            if (length > 0) bits.Add(PolicySteps.Posterize([4 - lost], ("Weight", length)));
        }

        return PolicyStep.Group(typeof(OneOfAttribute<>), "Posterize", bits);
    }
}
