using System;
using System.Collections.Generic;

namespace AugDsl.Generators.Operations;

/// <summary>
/// What an attribute stands for that is short for steps and groups. One class a policy, in <c>X.Operation.cs</c> beside the attribute; the catalog finds it by
/// scanning. The parser reads the steps in the attribute's place, so that nothing behind it knows of policies.
/// </summary>
internal abstract class Policy
{
    /// <summary>The attribute's type, as linked into this assembly.</summary>
    public abstract Type AttributeType { get; }

    /// <summary>The steps, applied in order.</summary>
    /// <param name="attribute">An instance that equals the user's attribute, whose parameters are legal.</param>
    /// <param name="channels">1 or 3.</param>
    public abstract IReadOnlyList<PolicyStep> StepsOf(StepAttribute attribute, int channels);

    /// <summary>What is wrong with parameters that are legal each for itself, and with which property; null where they are right.</summary>
    public virtual (string Property, string Value, string Legal)? Reject(StepAttribute attribute) => null;
}

/// <summary>What <typeparamref name="TAttribute"/> stands for.</summary>
internal abstract class Policy<TAttribute> : Policy
    where TAttribute : PolicyAttribute
{
    public sealed override Type AttributeType => typeof(TAttribute);

    public sealed override IReadOnlyList<PolicyStep> StepsOf(StepAttribute attribute, int channels) => Steps((TAttribute)attribute, channels);

    public sealed override (string Property, string Value, string Legal)? Reject(StepAttribute attribute) => Reject((TAttribute)attribute);

    /// <summary>The steps, applied in order.</summary>
    protected abstract IReadOnlyList<PolicyStep> Steps(TAttribute attribute, int channels);

    /// <summary>What is wrong with the parameters together; null where they are right.</summary>
    protected virtual (string Property, string Value, string Legal)? Reject(TAttribute attribute) => null;
}
