namespace AugDsl.Reference;

/// <summary>What a step means: written from OPERATIONS.md alone, slow and plain, in double. Found by scanning this assembly.</summary>
public abstract class ReferenceOperation
{
    /// <summary>The attribute that this operation defines.</summary>
    public abstract Type AttributeType { get; }

    /// <summary>The operation's name in paths: the attribute's name without its suffix.</summary>
    public string Kind => AttributeType.Name[..^"Attribute".Length];

    /// <summary>Whether a small change of the input can change the output by much: more than 1 % of the pixels may then need the hull.</summary>
    public virtual bool Discontinuous => false;

    /// <summary>The concrete step for this sample.</summary>
    public abstract ReferenceStep Define(StepAttribute attribute, StepContext context);

    /// <summary>The interpolation that a step of the sample draws for the whole of it, or null.</summary>
    public virtual Interpolation? DrawnInterpolation(StepAttribute attribute, ScalarDraws draws) => null;
}

/// <summary>What the steps of one attribute mean.</summary>
/// <typeparam name="TAttribute">The attribute.</typeparam>
public abstract class ReferenceOperation<TAttribute> : ReferenceOperation
    where TAttribute : StepAttribute
{
    /// <inheritdoc/>
    public override Type AttributeType => typeof(TAttribute);

    /// <inheritdoc/>
    public override ReferenceStep Define(StepAttribute attribute, StepContext context) => Define((TAttribute)attribute, context);

    /// <summary>The concrete step for this sample.</summary>
    protected abstract ReferenceStep Define(TAttribute attribute, StepContext context);

    /// <inheritdoc/>
    public override Interpolation? DrawnInterpolation(StepAttribute attribute, ScalarDraws draws) =>
        Interpolations((TAttribute)attribute) is { } choices ? choices[(int)Math.Floor(draws.Unit(InterpolationNumber) * choices.Length)] : null;

    /// <summary>What the step may draw the interpolation from.</summary>
    protected virtual Interpolation[]? Interpolations(TAttribute attribute) => null;

    /// <summary>The number of that draw.</summary>
    protected virtual uint InterpolationNumber => 1;
}

/// <summary>What a group means: which of its children this sample gets, in which order, before the children's own probabilities.</summary>
public abstract class ReferenceGroup
{
    /// <summary>The attribute's generic type definition.</summary>
    public abstract Type AttributeDefinition { get; }

    /// <summary>Indices of children, in the order in which they are applied.</summary>
    /// <param name="attribute">What was written.</param>
    /// <param name="weights">The children's weights.</param>
    /// <param name="draws">The group's draws.</param>
    public abstract IReadOnlyList<int> Choose(GroupAttribute attribute, IReadOnlyList<double> weights, ScalarDraws draws);
}
