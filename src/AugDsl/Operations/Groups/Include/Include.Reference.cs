namespace AugDsl.Reference;

/// <summary>All children, in order.</summary>
internal sealed class IncludeReference : ReferenceGroup
{
    public override Type AttributeDefinition => typeof(IncludeAttribute<>);

    public override IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws) =>
        [.. Enumerable.Range(0, weights.Count)];
}
