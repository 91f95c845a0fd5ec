namespace AugDsl;

/// <summary>What every <see cref="SomeOfAttribute{TFragment}"/> says, whatever its fragment.</summary>
public abstract class SomeOfAttribute : GroupAttribute
{
    private protected SomeOfAttribute(int minimum, int maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The fewest children that are applied.</summary>
    [LegalRange(0, 16)]
    public int Minimum { get; }

    /// <summary>The most children that are applied.</summary>
    [LegalRange(0, 16)]
    public int Maximum { get; }

    /// <summary>Whether the children are applied in the order in which they are written; otherwise in the order in which they were taken. Default true.</summary>
    public bool Ordered { get; set; } = true;
}

/// <summary>Applies some steps of a fragment, drawn without replacement by <see cref="StepAttribute.Weight"/>.</summary>
/// <remarks>
/// <para>
/// How many, n, is uniform over the whole numbers of the range. The children are then taken one after the other, each time one of the rest with a
/// probability in proportion to its weight: sorted by −ln(u) / weight upwards, ties by index, the first n (Efraimidis and Spirakis 2006). A child of
/// weight 0 is never taken. Each child's own probability still applies; a child that is a group is taken as one.
/// </para>
/// <para>Draws: number 0 is the gate, number 1 is n, number 2 + i is the u of child i (from 0).</para>
/// <para>Source: imgaug <c>SomeOf</c>, Albumentations <c>SomeOf</c>.</para>
/// </remarks>
/// <typeparam name="TFragment">A class marked <c>[Fragment]</c>, whose step attributes are the children (at most 16); it may be private.</typeparam>
public sealed class SomeOfAttribute<TFragment> : SomeOfAttribute
    where TFragment : class
{
    /// <summary>Applies a fixed number of children.</summary>
    /// <param name="value">How many: 0 to 16, and not more than the fragment has children with a weight above 0.</param>
    public SomeOfAttribute(int value)
        : base(value, value)
    {
    }

    /// <summary>Applies a number of children that is drawn uniformly from a range.</summary>
    /// <param name="minimum">The fewest: 0 to 16.</param>
    /// <param name="maximum">The most: not below <paramref name="minimum"/>, and not more than the fragment has children with a weight above 0.</param>
    public SomeOfAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }
}
