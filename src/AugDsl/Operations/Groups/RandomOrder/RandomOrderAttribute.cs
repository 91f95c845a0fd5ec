namespace AugDsl;

/// <summary>Applies the steps of a fragment in a random order.</summary>
/// <remarks>
/// <para>
/// The children are sorted by one uniform number each, ties by index; a child that is a group moves as one. Each child's own
/// probability still applies.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 + i the key of child i (from 0).</para>
/// <para>Source: torchvision's <c>RandomOrder</c>.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children; it may be private.</typeparam>
public sealed class RandomOrderAttribute<TFragment> : GroupAttribute
    where TFragment : class;
