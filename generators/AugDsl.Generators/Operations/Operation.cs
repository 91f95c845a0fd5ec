using System;
using System.Collections.Generic;

namespace AugDsl.Generators.Operations;

/// <summary>What an attribute means. One class a step, in <c>X.Operation.cs</c> beside the attribute; the catalog finds it by scanning.</summary>
internal abstract class Operation
{
    /// <summary>The attribute's type, as linked into this assembly.</summary>
    public abstract Type AttributeType { get; }

    /// <summary>Lowers an instance that equals the user's attribute.</summary>
    public abstract void LowerAttribute(StepAttribute attribute, StepBuilder step);

    /// <summary>The mean that an output step takes away, one number a channel or one for all: what other steps fill with. Null where there is none.</summary>
    public virtual IReadOnlyList<double>? OutputMean(StepAttribute attribute) => null;

    /// <summary>What hints about geometry ask of an attribute.</summary>
    public virtual GeometryTraits TraitsOf(StepAttribute attribute) => GeometryTraits.Careful;
}

/// <summary>What <typeparamref name="TAttribute"/> means.</summary>
internal abstract class Operation<TAttribute> : Operation
    where TAttribute : StepAttribute
{
    public sealed override Type AttributeType => typeof(TAttribute);

    public sealed override void LowerAttribute(StepAttribute attribute, StepBuilder step) => Lower((TAttribute)attribute, step);

    /// <summary>Draws, one map, value expression or stencil, and one explanation. No optimisation here: the passes do that.</summary>
    protected abstract void Lower(TAttribute attribute, StepBuilder step);

    public sealed override GeometryTraits TraitsOf(StepAttribute attribute) => Traits((TAttribute)attribute);

    /// <summary>What hints about geometry ask; the careful answer where an operation gives none.</summary>
    protected virtual GeometryTraits Traits(TAttribute attribute) => GeometryTraits.Careful;
}
