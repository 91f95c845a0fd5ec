using System;

namespace AugDsl.Generators.Operations;

/// <summary>
/// What a group means that mixes its fragment's result in: how. One class a group, in <c>X.Operation.cs</c> beside the attribute; the catalog finds it by scanning.
/// The group is a step of its own in the list, before those of its fragment.
/// </summary>
/// <param name="attributeDefinition">The attribute's generic type definition, as linked into this assembly.</param>
internal abstract class BranchOperation(Type attributeDefinition)
{
    /// <summary>The attribute's generic type definition.</summary>
    public Type AttributeDefinition => attributeDefinition;

    /// <summary>Draws, one <c>Mix</c>, <c>MixByPlane</c> or <c>MixParts</c>, and one explanation.</summary>
    /// <param name="attribute">An instance that equals the user's attribute, for a fragment that is <see cref="object"/>.</param>
    /// <param name="children">The steps of the fragment.</param>
    /// <param name="step">Takes what it says.</param>
    public abstract void Lower(GroupAttribute attribute, int children, StepBuilder step);
}
