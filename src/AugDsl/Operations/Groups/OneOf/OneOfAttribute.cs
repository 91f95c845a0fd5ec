namespace AugDsl;

/// <summary>Applies one step of a fragment, chosen by <see cref="StepAttribute.Weight"/>.</summary>
/// <remarks>
/// <para>The first child whose cumulative weight is above u · (sum of weights). Its own probability still applies.</para>
/// <para>Draws: number 0 is the gate, number 1 the choice.</para>
/// <para>Source: Albumentations' <c>OneOf</c>, whose children's probabilities are the weights.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
public sealed class OneOfAttribute<TFragment> : GroupAttribute
    where TFragment : class;
