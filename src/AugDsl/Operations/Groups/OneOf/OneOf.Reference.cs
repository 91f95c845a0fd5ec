namespace AugDsl.Reference;

/// <summary>One child, by cumulative weight.</summary>
internal sealed class OneOfReference : ReferenceGroup
{
    public override Type AttributeDefinition => typeof(OneOfAttribute<>);

    public override IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws)
    {
        double point = draws.Unit(1) * weights.Sum();
        double cumulative = 0;
        for (int child = 0; child < weights.Count; child++)
        {
            cumulative += weights[child];
            if (point < cumulative) return [child];
        }

        return [];
    }
}
