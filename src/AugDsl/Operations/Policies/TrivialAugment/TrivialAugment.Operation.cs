using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TrivialAugmentSteps : Policy<TrivialAugmentAttribute>
{
    private const int LargestLevel = 30;
    private static readonly Strengths s_wide = new(0.99, 32, Unit.Pixel, 135, 0.99, 6);

    protected override IReadOnlyList<PolicyStep> Steps(TrivialAugmentAttribute attribute, int channels)
    {
        double[] levels = [.. Enumerable.Range(0, LargestLevel + 1).Select(i => i / (double)LargestLevel)];
        return [PolicyStep.Group(typeof(OneOfAttribute<>), "Operation", [.. PolicySteps.Fourteen.Select(o => PolicySteps.Of(o, channels, s_wide, levels))])];
    }
}
