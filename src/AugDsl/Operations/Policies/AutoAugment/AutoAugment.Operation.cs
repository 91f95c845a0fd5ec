using System.Collections.Generic;
using System.Linq;
using AugDsl.Generators.Operations;

namespace AugDsl;

internal sealed class AutoAugmentSteps : Policy<AutoAugmentAttribute>
{
    private const double LargestLevel = 9;

    protected override IReadOnlyList<PolicyStep> Steps(AutoAugmentAttribute attribute, int channels)
    {
        IEnumerable<PolicyStep> pairs = AutoAugmentTables.Of(attribute.Policy).Select((pair, i) =>
            PolicyStep.Group(typeof(IncludeAttribute<>), "Pair" + PolicySteps.Text(i + 1), [Step(pair.First, channels), Step(pair.Second, channels)]));
        return [PolicyStep.Group(typeof(OneOfAttribute<>), "Policy", [.. pairs])];
    }

    private static PolicyStep Step((string Operation, double Probability, int Level) entry, int channels) =>
        PolicySteps.Of(entry.Operation, channels, PolicySteps.OfThePaper, [entry.Level / LargestLevel], ("Probability", entry.Probability));
}
