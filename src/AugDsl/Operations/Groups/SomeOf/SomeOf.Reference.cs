namespace AugDsl.Reference;

/// <summary>One child after the other, by the exponential clock of each: the one that rings first is taken first.</summary>
internal sealed class SomeOfReference : ReferenceGroup
{
    public override Type AttributeDefinition => typeof(SomeOfAttribute<>);

    public override IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws)
    {
        SomeOfAttribute given = (SomeOfAttribute)attribute;
        int count = draws.Integer(1, given.Minimum, given.Maximum);
        IEnumerable<int> taken = Enumerable.Range(0, weights.Count)
            .Where(child => weights[child] > 0)
            .OrderBy(child => -Math.Log(draws.Unit(2 + (uint)child)) / weights[child])
            .Take(count);
        return given.Ordered ? [.. taken.Order()] : [.. taken];
    }
}
