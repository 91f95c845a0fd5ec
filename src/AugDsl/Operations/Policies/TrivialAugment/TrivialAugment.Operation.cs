using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Model;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class TrivialAugmentSteps : Policy<TrivialAugmentAttribute>
{
    private const int LargestLevel = 30;

    protected override IReadOnlyList<StepModel> Steps(TrivialAugmentAttribute attribute, int channels)
    {
        double[] levels = [.. Enumerable.Range(0, LargestLevel + 1).Select(i => i / (double)LargestLevel)];
        return [StepModels.Group("OneOf", "Operation", PolicySteps.Fourteen.Select(o => PolicySteps.Of(o, channels, new Strengths(0.99, 32, Unit.Pixel, 135, 0.99, 6), levels)))];
    }
}
