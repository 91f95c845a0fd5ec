namespace AugDsl.Reference;

/// <summary>What a policy stands for: written from its documentation and its source alone. Found by scanning this assembly.</summary>
public abstract class ReferencePolicy
{
    /// <summary>The policy's attribute.</summary>
    public abstract Type AttributeType { get; }

    /// <summary>The steps that are read in the policy's place, all of them in order.</summary>
    /// <param name="attribute">What was written.</param>
    /// <param name="channels">1 or 3.</param>
    public abstract IReadOnlyList<PolicyNode> StepsOf(PolicyAttribute attribute, int channels);
}

/// <summary>A step or group that a policy stands for.</summary>
/// <param name="Attribute">The step, or the group with any fragment: <c>OneOfAttribute&lt;object&gt;</c>.</param>
/// <param name="Fragment">What the group's fragment would be called, for its path; null for a step.</param>
/// <param name="Children">The group's steps.</param>
public sealed record PolicyNode(StepAttribute Attribute, string? Fragment = null, params IReadOnlyList<PolicyNode> Children);
