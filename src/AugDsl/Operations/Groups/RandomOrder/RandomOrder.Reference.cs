namespace AugDsl.Reference;

/// <summary>The children sorted by u (a stable sort: ties by index).</summary>
internal sealed class RandomOrderReference : ReferenceGroup
{
    public override Type AttributeDefinition => typeof(RandomOrderAttribute<>);

    public override IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws) =>
        [.. Enumerable.Range(0, weights.Count).OrderBy(child => draws.Unit(1 + (uint)child))];
}
